package dev.matinee.ingest.sheet;

import dev.matinee.ingest.sheet.Sheets.Complaint;
import dev.matinee.ingest.sheet.Sheets.Title;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One title's record in the form of a sheet, wherever it comes from, held to what may be brought in.
 *
 * @param title null where something is wrong with it
 * @param complaints each fault, with its place
 */
public record SheetRecord(@Nullable Title title, List<Complaint> complaints) {

    /**
     * @param place file and line, or address
     * @param folder where its files lie
     */
    public static SheetRecord of(JsonNode node, String place, Path folder) {
        String key = node.path("key").asString("");
        List<Complaint> wrong = new ArrayList<>();
        Fields fields = new Fields(node, key.isEmpty() ? place : place + " (" + key + ")", wrong);
        Title title = TitleSheet.title(fields, folder);
        fields.nothingElse();
        return new SheetRecord(wrong.isEmpty() ? title : null, List.copyOf(wrong));
    }
}
