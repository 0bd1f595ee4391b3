package org.icsworkforce.vacancy.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.icsworkforce.vacancy.intake.Columns;
import org.icsworkforce.vacancy.intake.Shown;
import org.icsworkforce.vacancy.written.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a sender means by its columns and values. Compared without case and without regard to the amount of white space.
 *
 * @param columns the sender's name of a column → property of the record, dots for nesting
 * @param values property → what the sender writes → code
 * @param dateOrder of its dates of two numbers and a year; null where nobody has said
 * @param sheet of a workbook; null for the first one
 * @param constants property → what every row of the system is, whose export has no column for it
 */
public record Mapping(
        Map<String, String> columns,
        Map<String, Map<String, String>> values,
        @Nullable DateOrder dateOrder,
        @Nullable String sheet,
        Map<String, String> constants)
        implements Columns {

    /** What every subject's own rows have; two of them make a header. */
    private static final Set<String> OWN = Set.of("reference", "organisation");

    public static final Mapping NONE = new Mapping(Map.of(), Map.of(), null, null, Map.of());

    public Mapping {
        columns = normalised(columns);
        var normal = new TreeMap<String, Map<String, String>>();
        values.forEach((property, map) -> normal.put(property, normalised(map)));
        values = Map.copyOf(normal);
        constants = Map.copyOf(constants);
    }

    private static Map<String, String> normalised(Map<String, String> map) {
        var normal = new TreeMap<String, String>();
        map.forEach((from, to) -> normal.put(normal(from), to));
        return Map.copyOf(normal);
    }

    static String normal(String text) {
        return Shown.plain(text).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
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
        var allConstants = new TreeMap<>(wider.constants);
        allConstants.putAll(constants);
        return new Mapping(
                allColumns,
                allValues,
                dateOrder == null ? wider.dateOrder : dateOrder,
                sheet == null ? wider.sheet : sheet,
                allConstants);
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

    /** What may be written in a property, with what it means: the map's words and those of the record itself. */
    List<Map.Entry<String, String>> words(String property, Enum<?>[] own) {
        return Stream.concat(
                        values.getOrDefault(property, Map.of()).entrySet().stream(),
                        Stream.of(own).map(word -> Map.entry(word.name().replace('_', ' '), word.name())))
                .toList();
    }

    /** Null when the map does not hold it. */
    @Nullable
    String value(String property, String written) {
        Map<String, String> map = values.get(property);
        return map == null ? null : map.get(normal(written));
    }
}
