package org.icsworkforce.vacancy.establishment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.icsworkforce.vacancy.feed.FeedTerms;
import org.icsworkforce.vacancy.intake.ContentHash;
import org.icsworkforce.vacancy.intake.CopyBuffer;
import org.icsworkforce.vacancy.intake.Row;
import org.icsworkforce.vacancy.intake.Totals;
import org.jspecify.annotations.Nullable;

/**
 * One row of the subject {@code establishment}. What is null was not said and is never taken for 0.
 *
 * @param vacancyWte establishment minus in post, as the partner states it; positive means unfilled
 * @param headcount kept as sent, shown nowhere: headcounts do not add up across groups
 * @param source of the establishment figure
 */
record Establishment(
        String organisation,
        YearMonth month,
        Scheme scheme,
        String staffGroup,
        Basis basis,
        @Nullable BigDecimal establishmentWte,
        @Nullable BigDecimal inPostWte,
        @Nullable BigDecimal vacancyWte,
        @Nullable Integer headcount,
        @Nullable BigDecimal bankWte,
        @Nullable BigDecimal agencyWte,
        @Nullable Integer filledPosts,
        @Nullable Integer vacantPosts,
        @Nullable Integer starters12m,
        @Nullable Integer leavers12m,
        @Nullable LocalDate asAt,
        @Nullable String source) {

    static final String COLUMNS = """
            organisation, month, scheme, staff_group, basis, establishment_wte, in_post_wte, vacancy_wte, headcount,
            bank_wte, agency_wte, filled_posts, vacant_posts, starters_12m, leavers_12m, as_at, source""";

    /** Its cell: a feed says one figure of each. */
    static String reference(
            @Nullable String organisation,
            @Nullable YearMonth month,
            @Nullable Scheme scheme,
            @Nullable String staffGroup,
            @Nullable Basis basis) {
        return organisation + "/" + month + "/" + scheme + "/" + staffGroup + "/" + basis;
    }

    /** The row with what its feed's terms add: other terms make another record. */
    Row under(FeedTerms feed) {
        // a record's text names every component and its value, so equal texts are equal rows
        return new Termed(this, ContentHash.of(this + " " + feed.precedence() + " " + feed.synthetic()));
    }

    private record Termed(Establishment row, long contentHash) implements Row {

        @Override
        public String reference() {
            return Establishment.reference(row.organisation, row.month, row.scheme, row.staffGroup, row.basis);
        }

        @Override
        public void copyTo(CopyBuffer staging) {
            row.copyTo(staging);
            staging.add(contentHash);
        }

        @Override
        public int asked() {
            return row.figures().size();
        }

        @Override
        public int said() {
            return (int) row.figures().stream().filter(Objects::nonNull).count();
        }

        @Override
        public void addTo(Totals totals) {
            row.addTo(totals);
        }
    }

    /** Those that rates are made of. */
    private List<@Nullable Number> figures() {
        return basis == Basis.ASC
                ? Arrays.asList(filledPosts, vacantPosts)
                : Arrays.asList(establishmentWte, inPostWte);
    }

    private void copyTo(CopyBuffer staging) {
        staging.add(organisation)
                .add(month.atDay(1))
                .add(scheme)
                .add(staffGroup)
                .add(basis)
                .add(establishmentWte)
                .add(inPostWte)
                .add(vacancyWte)
                .add(headcount)
                .add(bankWte)
                .add(agencyWte)
                .add(filledPosts)
                .add(vacantPosts)
                .add(starters12m)
                .add(leavers12m)
                .add(asAt)
                .add(source);
    }

    private void addTo(Totals totals) {
        totals.add("establishmentWte", establishmentWte);
        totals.add("inPostWte", inPostWte);
        totals.add("filledPosts", filledPosts == null ? null : BigDecimal.valueOf(filledPosts));
        totals.add("vacantPosts", vacantPosts == null ? null : BigDecimal.valueOf(vacantPosts));
    }
}
