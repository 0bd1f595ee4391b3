package org.icsworkforce.vacancy.record;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.icsworkforce.kit.intake.ContentHash;
import org.icsworkforce.kit.intake.CopyBuffer;
import org.icsworkforce.kit.intake.Row;
import org.icsworkforce.kit.intake.Totals;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy on its way into the store.
 *
 * @param id that it gets if it is new
 */
record VacancyRow(UUID id, Vacancy vacancy, String content, long contentHash) implements Row {

    static final String STATE = """
            organisation, level, status, live, close_reason, staff_group, job_role, band, posts, wte, hard_to_fill""";

    static final String COLUMNS =
            "id, " + STATE + ", ended, opened_on, closes_on, source_updated_at, content_hash, content";

    /** @param synthetic as the feed is now: another mark makes another record */
    static VacancyRow of(UUID id, Vacancy vacancy, boolean synthetic) {
        String content = VacancyJson.write(vacancy);
        return new VacancyRow(id, vacancy, content, ContentHash.of(synthetic ? "synthetic " + content : content));
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
        staging.add(id);
        addState(staging)
                .add(vacancy.status().isEnded())
                .add(vacancy.opened())
                .add(vacancy.closes())
                .add(vacancy.sourceUpdatedAt())
                .add(contentHash)
                .add(content);
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
                .add(vacancy.wte() == null ? null : vacancy.wte().toPlainString())
                .add(vacancy.hardToFill());
    }

    @Override
    public int asked() {
        return values().size();
    }

    @Override
    public int said() {
        return (int) values().stream().filter(Objects::nonNull).count();
    }

    /** What figures and searches need beside what a row must have: an advert knows less. */
    private List<@Nullable Object> values() {
        Vacancy.Location location = vacancy.location();
        Object place = location == null ? null : location.postcode();
        return vacancy.level() == Vacancy.Level.ADVERT
                ? Arrays.asList(vacancy.opened(), vacancy.closes(), vacancy.pay(), place)
                : Arrays.asList(
                        vacancy.opened(),
                        vacancy.jobRole(),
                        vacancy.band(),
                        vacancy.contractType(),
                        vacancy.reason(),
                        place);
    }

    @Override
    public void addTo(Totals totals) {
        totals.add("posts", vacancy.posts() == null ? null : BigDecimal.valueOf(vacancy.posts()));
        totals.add("wte", vacancy.wte());
    }
}
