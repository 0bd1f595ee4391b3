package org.icsworkforce.vacancy.establishment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.icsworkforce.vacancy.figures.FigureTable;
import org.icsworkforce.vacancy.figures.Figures;
import org.icsworkforce.vacancy.intake.CopyBuffer;
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
        @Nullable String source)
        implements Figures {

    static final FigureTable TABLE = new FigureTable("establishment", """
            organisation, month, scheme, staff_group, basis, establishment_wte, in_post_wte, vacancy_wte, headcount,
            bank_wte, agency_wte, filled_posts, vacant_posts, starters_12m, leavers_12m, as_at, source""", false);

    /** Its cell: a feed says one figure of each. */
    static String reference(
            @Nullable String organisation,
            @Nullable YearMonth month,
            @Nullable Scheme scheme,
            @Nullable String staffGroup,
            @Nullable Basis basis) {
        return organisation + "/" + month + "/" + scheme + "/" + staffGroup + "/" + basis;
    }

    @Override
    public String reference() {
        return reference(organisation, month, scheme, staffGroup, basis);
    }

    @Override
    public int asked() {
        return figures().size();
    }

    @Override
    public int said() {
        return (int) figures().stream().filter(Objects::nonNull).count();
    }

    /** Those that rates are made of. */
    private List<@Nullable Number> figures() {
        return basis == Basis.ASC
                ? Arrays.asList(filledPosts, vacantPosts)
                : Arrays.asList(establishmentWte, inPostWte);
    }

    @Override
    public void copyTo(CopyBuffer staging) {
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

    @Override
    public void addTo(Totals totals) {
        totals.add("establishmentWte", establishmentWte);
        totals.add("inPostWte", inPostWte);
        totals.add("filledPosts", filledPosts == null ? null : BigDecimal.valueOf(filledPosts));
        totals.add("vacantPosts", vacantPosts == null ? null : BigDecimal.valueOf(vacantPosts));
    }
}
