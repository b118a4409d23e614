package dev.matinee.recommendation.evaluate;

import java.util.List;
import java.util.Locale;

/** A row a model, a column a metric: the mean over the seeds, ± the deviation of a sample. */
final class Table {
    private static final int NAME = 12;
    private static final int CELL = 17;

    private final StringBuilder text = new StringBuilder();

    private Table() {}

    /** @param runs the rows of each seed, all with the same models in the same order */
    static String of(List<List<Row>> runs) {
        var table = new Table();
        table.add("model", NAME);
        for (var metric : Metric.values()) {
            table.add(metric.title(), CELL);
        }
        for (int n = 0; n < runs.getFirst().size(); n++) {
            int row = n;
            table.endLine();
            table.add(runs.getFirst().get(row).model(), NAME);
            for (var metric : Metric.values()) {
                table.add(
                        cell(runs.stream()
                                .mapToDouble(run -> run.get(row).figure(metric))
                                .toArray()),
                        CELL);
            }
        }
        return table.text.toString().stripTrailing();
    }

    private static String cell(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        String figure = String.format(Locale.ROOT, "%.4f", mean);
        return values.length == 1
                ? figure
                : figure + String.format(Locale.ROOT, " ± %.4f", Math.sqrt(squares / (values.length - 1)));
    }

    private void add(String cell, int width) {
        text.append(cell).repeat(' ', Math.max(1, width - cell.length()));
    }

    private void endLine() {
        text.setLength(text.toString().stripTrailing().length());
        text.append('\n');
    }
}
