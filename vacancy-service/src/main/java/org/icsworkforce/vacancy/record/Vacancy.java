package org.icsworkforce.vacancy.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy as its partner declares it. Codes are of the NHS National Workforce Data Set unless prefixed; money is in
 * pence; what is null was not said. An advert carries less than a requisition, and nothing of it is guessed.
 *
 * @param posts funded posts; null for an advert that does not say
 * @param sourceValues what the partner wrote where the feed's map put a code in its place, by pointer
 * @param wte whole-time equivalents of all posts together
 * @param sourceUpdatedAt when the partner's system last changed it; no part of what is compared, stored or told
 */
@Schema(name = "DeclaredVacancy")
public record Vacancy(
        String reference,
        Level level,
        String organisation,
        String title,
        List<Alias> aliases,
        @Nullable String staffGroup,
        @Nullable String jobRole,
        @Nullable Pay pay,
        @Nullable EmploymentKind employmentKind,
        @Nullable String contractType,
        List<WorkingPattern> workingPatterns,
        @Nullable BigDecimal hoursPerWeek,
        @Nullable BigDecimal fullTimeHours,
        @Nullable Integer posts,
        @Nullable BigDecimal wte,
        List<Partner> partners,
        VacancyStatus status,
        @Nullable Reason reason,
        @Nullable Boolean hardToFill,
        @Nullable Workstream workstream,
        List<String> skills,
        @Nullable Location location,
        @Nullable Milestones milestones,
        List<Advert> adverts,
        List<PostOutcome> outcomes,
        @Nullable OutcomeTotals outcome,
        @Nullable CloseReason closeReason,
        Map<String, String> sourceValues,
        @Nullable Instant sourceUpdatedAt) {

    /** An empty list is not written down, so it comes back as null. */
    public Vacancy {
        aliases = orEmpty(aliases);
        workingPatterns = orEmpty(workingPatterns);
        partners = orEmpty(partners);
        skills = orEmpty(skills);
        adverts = orEmpty(adverts);
        outcomes = orEmpty(outcomes);
        sourceValues = sourceValues == null ? Map.of() : new TreeMap<>(sourceValues);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    @Schema(name = "VacancyLevel")
    public enum Level {
        REQUISITION,
        ADVERT
    }

    public enum EmploymentKind {
        EMPLOYED,
        APPRENTICESHIP,
        VOLUNTEER
    }

    public enum WorkingPattern {
        FULL_TIME,
        PART_TIME,
        FLEXIBLE,
        SHIFT,
        TERM_TIME,
        ANNUALISED_HOURS,
        COMPRESSED_HOURS,
        JOB_SHARE,
        HOME_WORKING
    }

    @Schema(name = "VacancyReason")
    public enum Reason {
        REPLACEMENT,
        GROWTH,
        COVER,
        NEW_SERVICE
    }

    public enum Workstream {
        LOCAL_CARE,
        PRIMARY_CARE,
        STROKE,
        MENTAL_HEALTH,
        CANCER,
        PREVENTION,
        SOCIAL_CARE,
        HOSPITAL_CARE
    }

    /** {@code UNKNOWN} counts as censored, never as filled. */
    public enum CloseReason {
        FILLED,
        WITHDRAWN,
        LAPSED,
        DUPLICATE,
        REPLACED,
        UNKNOWN
    }

    /** The same need in another system. */
    @Schema(name = "VacancyAlias")
    public record Alias(String system, String id) {}

    /** @param min in pence per {@code unit} */
    @JsonInclude(Include.NON_NULL)
    public record Pay(
            @Nullable Scheme scheme,
            @Nullable String grade,
            @Nullable String text,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Unit unit,
            @Nullable String currency) {

        @Schema(name = "PayScheme")
        public enum Scheme {
            AFC,
            MEDICAL,
            VSM,
            NJC,
            LOCAL
        }

        @Schema(name = "PayUnit")
        public enum Unit {
            YEAR,
            MONTH,
            WEEK,
            DAY,
            HOUR,
            SESSION
        }
    }

    /** An organisation that shares the post; its WTE counts once, in the vacancy's. */
    @JsonInclude(Include.NON_NULL)
    @Schema(name = "VacancyPartner")
    public record Partner(String organisation, @Nullable BigDecimal wte) {}

    @JsonInclude(Include.NON_NULL)
    @Schema(name = "VacancyLocation")
    public record Location(
            @Nullable String name,
            @Nullable String postcode,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            @Nullable Boolean remote) {}

    @JsonInclude(Include.NON_NULL)
    @Schema(name = "VacancyMilestones")
    public record Milestones(
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate advertisedOn,
            @Nullable LocalDate closesOn,
            @Nullable LocalDate shortlistedOn,
            @Nullable LocalDate interviewedOn) {}

    @JsonInclude(Include.NON_NULL)
    @Schema(name = "VacancyAdvert")
    public record Advert(
            @Nullable String channel,
            @Nullable String reference,
            @Nullable String url,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt) {}

    /** What became of one post, counted from 1. */
    @JsonInclude(Include.NON_NULL)
    @Schema(name = "PostOutcome")
    public record PostOutcome(
            int post,
            @Nullable BigDecimal wte,
            @Nullable String result,
            @Nullable String recruitmentSource,
            @Nullable LocalDate offeredOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate checksCompletedOn,
            @Nullable LocalDate startedOn) {}

    /** Where the sender has only totals. */
    @JsonInclude(Include.NON_NULL)
    @Schema(name = "OutcomeTotals")
    public record OutcomeTotals(
            @Nullable Integer postsFilled, @Nullable BigDecimal wteFilled) {}

    /** When recruiting began: advertised, else approved; null when neither was said. */
    @Nullable
    LocalDate opened() {
        LocalDate advertised = advertised();
        return advertised != null || milestones == null ? advertised : milestones.approvedOn();
    }

    /** When it was first advertised; null when that was not said. */
    public @Nullable LocalDate advertised() {
        LocalDate said = milestones == null ? null : milestones.advertisedOn();
        return said != null ? said : firstAdvert();
    }

    private @Nullable LocalDate firstAdvert() {
        return adverts.isEmpty()
                ? null
                : adverts.stream()
                        .map(Advert::opensAt)
                        .filter(at -> at != null)
                        .min(Instant::compareTo)
                        .map(at -> at.atZone(London.ZONE).toLocalDate())
                        .orElse(null);
    }

    @Nullable
    LocalDate closes() {
        if (milestones != null && milestones.closesOn() != null) {
            return milestones.closesOn();
        }
        return adverts.isEmpty()
                ? null
                : adverts.stream()
                        .map(Advert::closesAt)
                        .filter(at -> at != null)
                        .max(Instant::compareTo)
                        .map(at -> at.atZone(London.ZONE).toLocalDate())
                        .orElse(null);
    }

    Vacancy updatedAt(@Nullable Instant time) {
        return with(status, closeReason, sourceValues, time);
    }

    /** Taken down by its sender, who does not say how it ended. */
    Vacancy takenDown() {
        var words = new TreeMap<>(sourceValues);
        words.keySet().removeAll(List.of("/status", "/closeReason"));
        return with(VacancyStatus.CLOSED, CloseReason.UNKNOWN, words, sourceUpdatedAt);
    }

    Vacancy with(
            VacancyStatus status,
            @Nullable CloseReason closeReason,
            Map<String, String> sourceValues,
            @Nullable Instant time) {
        return new Vacancy(
                reference,
                level,
                organisation,
                title,
                aliases,
                staffGroup,
                jobRole,
                pay,
                employmentKind,
                contractType,
                workingPatterns,
                hoursPerWeek,
                fullTimeHours,
                posts,
                wte,
                partners,
                status,
                reason,
                hardToFill,
                workstream,
                skills,
                location,
                milestones,
                adverts,
                outcomes,
                outcome,
                closeReason,
                sourceValues,
                time);
    }

    @Nullable
    String band() {
        return pay == null ? null : pay.grade();
    }
}
