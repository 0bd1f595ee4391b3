package org.icsworkforce.vacancy.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.icsworkforce.kit.change.Ids;
import org.icsworkforce.vacancy.intake.ContentHash;
import org.icsworkforce.vacancy.intake.CopyBuffer;
import org.icsworkforce.vacancy.intake.Row;
import org.icsworkforce.vacancy.intake.Totals;
import org.icsworkforce.vacancy.mapping.MappedWords;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy on its way into the store.
 *
 * @param ids of which it gets one if it is new
 * @param content its stored form
 * @param reattemptedOn today, where it is open after an attempt that failed
 * @param isLasting whether neither the clock nor what is held had a part in it
 */
record VacancyRow(
        Ids ids,
        Vacancy vacancy,
        byte[] content,
        long contentHash,
        @Nullable LocalDate reattemptedOn,
        boolean isLasting)
        implements Row {

    static final String STATE = """
            organisation, level, status, live, close_reason, staff_group, job_role, band, posts, wte, hard_to_fill""";

    static final String COLUMNS = "id, " + STATE
            + ", ended, opened_on, closes_on, reattempted_on, source_updated_at, content_hash, content, mapped";

    private static final byte[] SYNTHETIC = "synthetic ".getBytes(StandardCharsets.UTF_8);

    /** @param synthetic as the feed is now: another mark makes another record */
    static VacancyRow of(
            Ids ids, Vacancy vacancy, boolean synthetic, @Nullable LocalDate reattemptedOn, boolean lasting) {
        byte[] content = VacancyJson.write(vacancy);
        return new VacancyRow(ids, vacancy, content, hash(content, synthetic), reattemptedOn, lasting);
    }

    static long hash(byte[] content, boolean synthetic) {
        return synthetic ? ContentHash.of(SYNTHETIC, content) : ContentHash.of(content);
    }

    @Override
    public String reference() {
        return vacancy.reference();
    }

    @Override
    public long statedAt() {
        return Row.statedAt(vacancy.sourceUpdatedAt());
    }

    @Override
    public void copyTo(CopyBuffer staging) {
        staging.add(ids.next());
        addState(staging)
                .add(vacancy.status().isEnded())
                .add(vacancy.opened())
                .add(vacancy.closes())
                .add(reattemptedOn)
                .add(vacancy.sourceUpdatedAt())
                .add(contentHash)
                .addText(content)
                .add(mapped());
    }

    /** Told when it is written: most rows of a feed are unchanged. */
    @Nullable
    String mapped() {
        if (vacancy.sourceValues().isEmpty()) {
            return null;
        }
        JsonNode record = VacancyJson.tree(new String(content, StandardCharsets.UTF_8));
        return MappedWords.of(vacancy.sourceValues(), pointer -> {
            // a sender may carry along what it likes
            JsonNode code = pointer.startsWith("/") ? record.at(pointer) : MissingNode.getInstance();
            return code.isValueNode() ? code.asText() : null;
        });
    }

    /** The columns that every table has, from {@code organisation} to {@code hard_to_fill}. */
    CopyBuffer addState(CopyBuffer target) {
        return target.add(vacancy.organisation())
                .add(vacancy.level())
                .add(vacancy.status())
                .add(vacancy.status().isLive())
                .add(vacancy.closeReason())
                .add(vacancy.staffGroup())
                .add(vacancy.jobRole())
                .add(vacancy.band())
                .add(vacancy.posts())
                .add(vacancy.wte())
                .add(vacancy.hardToFill());
    }

    @Override
    public int asked() {
        return vacancy.level() == Vacancy.Level.ADVERT ? 4 : 6;
    }

    /** What figures and searches need beside what a row must have: an advert knows less. */
    @Override
    public int said() {
        Vacancy.Location location = vacancy.location();
        String place = location == null ? null : location.postcode();
        return vacancy.level() == Vacancy.Level.ADVERT
                ? notNull(vacancy.opened(), vacancy.closes(), vacancy.pay(), place)
                : notNull(
                        vacancy.opened(),
                        vacancy.jobRole(),
                        vacancy.band(),
                        vacancy.contractType(),
                        vacancy.reason(),
                        place);
    }

    private static int notNull(@Nullable Object... values) {
        int count = 0;
        for (Object value : values) {
            count += value == null ? 0 : 1;
        }
        return count;
    }

    @Override
    public void addTo(Totals totals) {
        totals.add("posts", vacancy.posts() == null ? null : BigDecimal.valueOf(vacancy.posts()));
        totals.add("wte", vacancy.wte());
    }
}
