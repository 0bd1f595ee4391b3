package org.icsworkforce.vacancy.codelist;

import static org.icsworkforce.vacancy.codelist.ReferenceFile.cell;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.icsworkforce.vacancy.codelist.CodeList.Item;
import org.icsworkforce.vacancy.codelist.CodeList.Status;
import org.jspecify.annotations.Nullable;

/** Reads the lists that {@code reference/code_lists.csv} names, from the columns that it names. */
final class ShippedLists {

    private ShippedLists() {}

    static List<CodeList> read() {
        return ReferenceFile.read("code_lists").stream().map(ShippedLists::list).toList();
    }

    private static CodeList list(NamedCsvRecord index) {
        List<Item> items = ReferenceFile.read(index.getField("file")).stream()
                .filter(filter(cell(index, "filter")))
                .map(row -> item(index, row))
                .toList();
        return new CodeList(
                index.getField("id"),
                index.getField("name"),
                index.getField("version"),
                index.getField("source"),
                index.getField("licence"),
                Boolean.parseBoolean(index.getField("verified")),
                items);
    }

    /** @param filter {@code column=value}, or null for all rows */
    private static Predicate<NamedCsvRecord> filter(@Nullable String filter) {
        if (filter == null) {
            return row -> true;
        }
        String[] parts = filter.split("=", 2);
        return row -> row.getField(parts[0]).equals(parts[1]);
    }

    private static Item item(NamedCsvRecord index, NamedCsvRecord row) {
        String label = row.getField(index.getField("label"));
        String codeColumn = cell(index, "code");
        String parentColumn = cell(index, "parent");
        String statusColumn = cell(index, "status");
        String parent = parentColumn == null ? null : cell(row, parentColumn);
        return new Item(
                index.getField("prefix") + (codeColumn == null ? kebabCase(label) : row.getField(codeColumn)),
                label,
                parent == null ? null : kebabCase(parent),
                statusColumn == null || row.getField(statusColumn).equals("active") ? Status.ACTIVE : Status.RETIRED);
    }

    /** The code of an item whose publisher gives it none: every run of other characters than a–z, 0–9 is a hyphen. */
    private static String kebabCase(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
