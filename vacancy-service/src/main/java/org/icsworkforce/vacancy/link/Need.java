package org.icsworkforce.vacancy.link;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a record says that another record of the same need would say too.
 *
 * @param words of the title, without those that every title has
 * @param identifiers names of the need that are the same for everybody, each with its system
 */
record Need(
        UUID id,
        String feed,
        int precedence,
        String organisation,
        boolean requisition,
        boolean synthetic,
        boolean deleted,
        @Nullable String staffGroup,
        @Nullable String jobRole,
        @Nullable String band,
        @Nullable BigDecimal wte,
        LocalDate openedOn,
        @Nullable LocalDate closesOn,
        String title,
        Set<String> words,
        @Nullable String postcode,
        Set<String> identifiers) {

    static final String COLUMNS = """
            v.id, v.feed, f.precedence, v.reference, v.organisation, v.level = 'REQUISITION' as requisition, v.synthetic,
            v.deleted, v.staff_group, v.job_role, v.band, v.wte, v.opened_on, v.closes_on, v.content""";

    private static final ObjectReader CONTENT = JsonMapper.builder().build().readerFor(Content.class);
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> COMMON = Set.of("a", "and", "at", "band", "for", "in", "of", "the", "to");

    /** What no system is meant by: a number that a file of these formats gives is its sender's own. */
    private static final Set<String> SENDERS_OWN =
            Set.of("HR_OPEN", "JOB_POSTING", "INDEED", "FIND_A_JOB", "REQUISITION");

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Content(
            String title,
            @Nullable List<Alias> aliases,
            @Nullable List<Advert> adverts,
            @Nullable Location location) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Alias(String system, String id) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Advert(
            @Nullable String channel,
            @Nullable String reference,
            @Nullable String url) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Location(@Nullable String postcode) {}

    /** @param row with {@link #COLUMNS} */
    static Need of(ResultSet row) throws SQLException {
        Content content = content(row.getString("content"));
        String postcode = content.location() == null ? null : content.location().postcode();
        return new Need(
                row.getObject("id", UUID.class),
                row.getString("feed"),
                row.getInt("precedence"),
                row.getString("organisation"),
                row.getBoolean("requisition"),
                row.getBoolean("synthetic"),
                row.getBoolean("deleted"),
                row.getString("staff_group"),
                row.getString("job_role"),
                row.getString("band"),
                row.getBigDecimal("wte"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                content.title(),
                words(content.title()),
                postcode == null ? null : postcode.replace(" ", ""),
                identifiers(row.getString("feed"), row.getString("reference"), content));
    }

    private static Content content(String json) {
        try {
            return CONTENT.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store holds what this service wrote", e);
        }
    }

    static Set<String> words(String title) {
        return NO_WORD.splitAsStream(title.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !COMMON.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Its own name, its aliases, among them the code of another feed and the reference there, and its adverts. */
    private static Set<String> identifiers(String feed, String reference, Content content) {
        var aliases = Stream.ofNullable(content.aliases())
                .flatMap(List::stream)
                .map(alias -> identifier(alias.system(), alias.id()));
        var adverts = Stream.ofNullable(content.adverts())
                .flatMap(List::stream)
                .flatMap(advert -> Stream.of(identifier(advert.channel(), advert.reference()), address(advert.url())));
        return Stream.of(Stream.of(identifier(feed, reference)), aliases, adverts)
                .flatMap(stream -> stream)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String identifier(@Nullable String system, @Nullable String id) {
        String known = system == null ? "" : system.strip().toUpperCase(Locale.ROOT);
        return known.isEmpty() || SENDERS_OWN.contains(known) || id == null || id.isBlank()
                ? ""
                : known + " " + id.strip().toUpperCase(Locale.ROOT);
    }

    /** Of a page, not of a whole site. */
    private static String address(@Nullable String url) {
        if (url == null) {
            return "";
        }
        String page = url.strip().replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("(#.*|/+)$", "");
        return page.indexOf('/') < 0 ? "" : "URL " + page;
    }

    /** All that it is found by. */
    Set<String> keys() {
        var keys = new TreeSet<>(identifiers);
        keys.addAll(blocks());
        return keys;
    }

    /** By which records that are alike are looked for: one organisation, and the same title or place and closing day. */
    private Set<String> blocks() {
        var blocks = new TreeSet<String>();
        String mark = (synthetic ? "~" : "=") + organisation + " ";
        if (!words.isEmpty()) {
            blocks.add(mark + "TITLE " + String.join(" ", words));
        }
        if (postcode != null && closesOn != null) {
            blocks.add(mark + "CLOSES " + postcode + " " + closesOn);
        }
        return blocks;
    }
}
