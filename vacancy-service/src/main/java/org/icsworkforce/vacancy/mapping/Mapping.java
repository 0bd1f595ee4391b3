package org.icsworkforce.vacancy.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.icsworkforce.vacancy.intake.Columns;
import org.icsworkforce.vacancy.written.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a sender means by its columns and values. Compared without case and without regard to the amount of white space.
 *
 * @param columns the sender's name of a column → property of the record, dots for nesting
 * @param values property → what the sender writes → code
 * @param dateOrder of its dates of two numbers and a year; null where nobody has said
 * @param sheet of a workbook; null for the first one
 */
public record Mapping(
        Map<String, String> columns,
        Map<String, Map<String, String>> values,
        @Nullable DateOrder dateOrder,
        @Nullable String sheet)
        implements Columns {

    /** What every subject's own rows have; two of them make a header. */
    private static final Set<String> OWN = Set.of("reference", "organisation");

    public static final Mapping NONE = new Mapping(Map.of(), Map.of(), null, null);

    public Mapping {
        columns = normalised(columns);
        var normal = new TreeMap<String, Map<String, String>>();
        values.forEach((property, map) -> normal.put(property, normalised(map)));
        values = Map.copyOf(normal);
    }

    private static Map<String, String> normalised(Map<String, String> map) {
        var normal = new TreeMap<String, String>();
        map.forEach((from, to) -> normal.put(normal(from), to));
        return Map.copyOf(normal);
    }

    static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** This mapping where it says something, else the wider one. */
    public Mapping over(Mapping wider) {
        var allColumns = new TreeMap<>(wider.columns);
        allColumns.putAll(columns);
        var allValues = new TreeMap<>(wider.values);
        values.forEach((property, map) -> allValues.merge(property, map, (general, own) -> {
            var both = new TreeMap<>(general);
            both.putAll(own);
            return both;
        }));
        return new Mapping(
                allColumns,
                allValues,
                dateOrder == null ? wider.dateOrder : dateOrder,
                sheet == null ? wider.sheet : sheet);
    }

    public boolean isEmpty() {
        return columns.isEmpty() && values.isEmpty();
    }

    /** Of a column; the name itself where the map does not hold it. */
    @Override
    public String property(String column) {
        return columns.getOrDefault(normal(column), column);
    }

    @Override
    public boolean knows(String column) {
        return OWN.contains(column) || columns.containsKey(normal(column));
    }

    /** Whether the sender's own words are expected in the property. */
    public boolean covers(String property) {
        return values.containsKey(property);
    }

    /** Whether it is what some word of the sender's is mapped to. */
    boolean gives(String property, String code) {
        Map<String, String> map = values.get(property);
        return map != null && map.containsValue(code);
    }

    /** Null when the map does not hold it. */
    @Nullable
    String value(String property, String written) {
        Map<String, String> map = values.get(property);
        return map == null ? null : map.get(normal(written));
    }
}
