package org.icsworkforce.vacancy.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.icsworkforce.kit.paging.Filter;

/**
 * What must hold of a vacancy.
 *
 * @param sql of {@code vacancy v} or {@code vacancy_search v}, with a question mark for each argument
 * @param terms of {@code vacancy_search_terms}, one of which every vacancy has that fulfils it; none when no term tells
 * @param isWalked whether the index {@code vacancy_search_walk} holds all that it asks for
 */
public record Condition(String sql, List<Object> arguments, List<String> terms, boolean isWalked) {

    /** What that index holds. */
    static final String WALKED =
            "v.vacancy, v.version, v.feed, v.organisation, v.level, v.status, v.live, v.staff_group,"
                    + " v.job_role, v.band, v.wte, v.hard_to_fill, v.opened_on, v.closes_on, v.latitude, v.longitude, v.marks";

    private static final String REFERENCE = "reference";
    private static final int MARKS = 256;

    /** Of which that index knows nothing. */
    public Condition(String sql, List<Object> arguments, List<String> terms) {
        this(sql, arguments, terms, false);
    }

    /** The vacancies that no distance can be told of. */
    static final Condition UNPLACED = new Condition("v.latitude is null", List.of(), List.of("unplaced="), true);

    /** In place of a place, where the register assigns none. */
    static final String NOT_SAID = "not-said";

    /** Those of which a distance can be told. */
    static final Condition PLACED = new Condition("v.latitude is not null", List.of(), List.of(), true);

    /** Of a column whose values are no terms. */
    public static Condition of(String column, Filter<?> filter) {
        return of(column, filter, value -> List.of());
    }

    /** Of a column whose values are terms; the filter is a list of values. */
    public static Condition ofCode(String column, Filter<?> filter) {
        return of(column, filter, value -> List.of(column + "=" + (column.equals(REFERENCE) ? kind(value) : value)));
    }

    private static Condition of(String column, Filter<?> filter, Function<Object, List<String>> terms) {
        var arguments = new ArrayList<Object>();
        String sql = filter.condition("v." + column, arguments);
        return new Condition(
                sql,
                arguments,
                arguments.stream().map(terms).flatMap(List::stream).toList(),
                !column.equals(REFERENCE));
    }

    /** As {@code vacancy_search_terms} has it. */
    private static String kind(Object reference) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("MD5").digest(reference.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Of organisations of these places.
     *
     * @param register the codes of the organisations of each place
     */
    static Condition ofPlaces(List<String> asked, Map<String, List<String>> register) {
        boolean others = asked.contains(NOT_SAID);
        String[] codes = register.entrySet().stream()
                .filter(place -> asked.contains(place.getKey()) != others)
                .flatMap(place -> place.getValue().stream())
                .toArray(String[]::new);
        return new Condition(
                "v.organisation " + (others ? "<> all" : "= any") + " (?)", List.of((Object) codes), List.of(), true);
    }

    static Condition word(String stem) {
        return new Condition("v.words @> array[?::text]", List.of(stem), List.of(stem));
    }

    /** What every row with this stem has, and few others: as {@code marks} has it. */
    static Condition marks(String stem) {
        var checksum = new CRC32();
        checksum.update(stem.getBytes(StandardCharsets.UTF_8));
        return new Condition(
                "get_bit(v.marks, ?) = 1 and get_bit(v.marks, ?) = 1",
                List.of((int) (checksum.getValue() % MARKS), (int) (checksum.getValue() / MARKS % MARKS)),
                List.of(),
                true);
    }
}
