package dev.matinee.recommendation.evaluate;

/** What is measured of a ranking of all items, those seen left out; docs/adr/0067 has the definitions. */
enum Metric {
    NDCG_10("nDCG@10"),
    NDCG_100("nDCG@100"),
    RECALL_10("Recall@10"),
    RECALL_20("Recall@20"),
    RECALL_50("Recall@50"),
    COVERAGE_10("coverage@10"),
    NOVELTY_10("novelty@10");

    private final String title;

    Metric(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
