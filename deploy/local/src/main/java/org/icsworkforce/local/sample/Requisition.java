package org.icsworkforce.local.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One vacancy in the suite's own format, requisition level; what is not known is left out.
 *
 * @param staffGroup null where the job role is of adult social care, which has groups of its own
 * @param hoursPerWeek of one post; all posts of a requisition are alike
 * @param wte of all posts
 * @param outcomes of the posts filled so far, in order of acceptance
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Requisition(
        String reference,
        String level,
        String organisation,
        String title,
        @Nullable String staffGroup,
        String jobRole,
        Pay pay,
        String employmentKind,
        String contractType,
        List<String> workingPatterns,
        BigDecimal hoursPerWeek,
        BigDecimal fullTimeHours,
        int posts,
        BigDecimal wte,
        String status,
        String reason,
        boolean hardToFill,
        String workstream,
        Location location,
        Milestones milestones,
        List<PostOutcome> outcomes,
        @Nullable String closeReason,
        Instant sourceUpdatedAt) {

    /** Amounts in pence a year; null where no list backs them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Pay(
            String scheme,
            @Nullable String grade,
            @Nullable String text,
            @Nullable Long min,
            @Nullable Long max,
            @Nullable String unit,
            @Nullable String currency) {

        static Pay of(String scheme) {
            return new Pay(scheme, null, null, null, null, null, null);
        }

        static Pay of(String scheme, String grade, PayBands.Range range) {
            return new Pay(scheme, grade, range.text(), range.min(), range.max(), "YEAR", "GBP");
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Location(
            String name,
            @Nullable String postcode,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {

        static Location of(Workplace workplace) {
            Position position = workplace.position();
            return new Location(
                    workplace.name(),
                    workplace.postcode(),
                    position == null ? null : position.latitude(),
                    position == null ? null : position.longitude());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Milestones(
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate advertisedOn,
            @Nullable LocalDate closesOn,
            @Nullable LocalDate shortlistedOn,
            @Nullable LocalDate interviewedOn) {

        /** As adverts without a closing day are. */
        Milestones untilFilled() {
            return new Milestones(approvedOn, advertisedOn, null, shortlistedOn, interviewedOn);
        }
    }

    /** What became of a post, before it is known which post and of what size. */
    record Outcome(
            String result,
            String recruitmentSource,
            LocalDate offeredOn,
            LocalDate acceptedOn,
            @Nullable LocalDate checksCompletedOn,
            @Nullable LocalDate startedOn) {

        PostOutcome of(int post, BigDecimal wte) {
            return new PostOutcome(
                    post, wte, result, recruitmentSource, offeredOn, acceptedOn, checksCompletedOn, startedOn);
        }
    }

    /** @param post counted from 1 */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PostOutcome(
            int post,
            BigDecimal wte,
            String result,
            String recruitmentSource,
            LocalDate offeredOn,
            LocalDate acceptedOn,
            @Nullable LocalDate checksCompletedOn,
            @Nullable LocalDate startedOn) {}
}
