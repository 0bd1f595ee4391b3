package org.icsworkforce.vacancy.establishment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.intake.Fields;
import org.icsworkforce.vacancy.mapping.KnownCodes;
import org.jspecify.annotations.Nullable;

/** Reads establishment rows and checks them against the register, the code lists and themselves. */
final class EstablishmentReader {

    private static final BigDecimal MAX_WTE = new BigDecimal("200000");
    private static final int MAX_POSTS = 200_000;

    /** Partners round each figure by itself: a difference of this size is no warning. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.15");

    private final KnownCodes known;

    EstablishmentReader(KnownCodes known) {
        this.known = known;
    }

    /** Null when the row has errors; all of them are then in its faults. */
    @Nullable
    Establishment read(Fields row) {
        String organisation = known.employerOfFeed(row);
        YearMonth month = row.required("month", row.month("month"));
        Scheme scheme = row.required("staffGroupScheme", row.oneOf("staffGroupScheme", Scheme.class));
        String staffGroup = staffGroup(row, scheme);
        Basis basis = row.required("basis", row.oneOf("basis", Basis.class));
        row.identify(Establishment.reference(organisation, month, scheme, staffGroup, basis));
        BigDecimal establishment = wte(row, "establishmentWte");
        BigDecimal inPost = wte(row, "inPostWte");
        BigDecimal vacancy = row.decimal("vacancyWte", 4, MAX_WTE.negate(), MAX_WTE);
        Integer filled = posts(row, "filledPosts");
        Integer vacant = posts(row, "vacantPosts");
        if (basis != null) {
            requireFiguresOf(basis, row, Arrays.asList(establishment, inPost, vacancy), Arrays.asList(filled, vacant));
        }
        compare(row, establishment, inPost, vacancy);
        Integer headcount = posts(row, "headcount");
        BigDecimal bank = wte(row, "bankWte");
        BigDecimal agency = wte(row, "agencyWte");
        Integer starters = posts(row, "starters12m");
        Integer leavers = posts(row, "leavers12m");
        var asAt = row.date("asAt");
        String source = row.text("source", 100);
        if (row.hasErrors()
                || organisation == null
                || month == null
                || scheme == null
                || staffGroup == null
                || basis == null) {
            return null;
        }
        return new Establishment(
                organisation,
                month,
                scheme,
                staffGroup,
                basis,
                establishment,
                inPost,
                vacancy,
                headcount,
                bank,
                agency,
                filled,
                vacant,
                starters,
                leavers,
                asAt,
                source);
    }

    private @Nullable String staffGroup(Fields row, @Nullable Scheme scheme) {
        String code = row.required("staffGroup", row.text("staffGroup", 100));
        if (code != null && scheme != null) {
            known.required(row, "staffGroup", scheme.codeList(), code);
        }
        return code;
    }

    private static @Nullable BigDecimal wte(Fields row, String name) {
        return row.decimal(name, 4, BigDecimal.ZERO, MAX_WTE);
    }

    private static @Nullable Integer posts(Fields row, String name) {
        return row.integer(name, 0, MAX_POSTS);
    }

    private static void requireFiguresOf(
            Basis basis, Fields row, List<@Nullable BigDecimal> wte, List<@Nullable Integer> posts) {
        boolean counts = basis == Basis.ASC;
        if ((counts ? wte : posts).stream().anyMatch(figure -> figure != null)) {
            row.error(VacancyProblem.FIGURES_OF_ANOTHER_BASIS, "basis", basis, null, null);
        }
    }

    private static void compare(
            Fields row, @Nullable BigDecimal establishment, @Nullable BigDecimal inPost, @Nullable BigDecimal vacancy) {
        if (establishment == null || inPost == null || vacancy == null) {
            return;
        }
        BigDecimal gap = establishment.subtract(inPost);
        if (gap.subtract(vacancy).abs().compareTo(ROUNDING) <= 0) {
            return;
        }
        if (gap.signum() * vacancy.signum() < 0) {
            row.error(VacancyProblem.VACANCY_SIGN_DIFFERS, "vacancyWte", vacancy, gap, null);
        } else {
            row.warning(
                    VacancyProblem.VACANCY_DIFFERS,
                    "vacancyWte",
                    vacancy,
                    "Establishment minus in post is " + gap.toPlainString() + ".");
        }
    }
}
