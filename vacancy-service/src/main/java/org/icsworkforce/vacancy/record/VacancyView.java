package org.icsworkforce.vacancy.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.vacancy.attraction.Attraction;
import org.icsworkforce.vacancy.codelist.Coded;
import org.icsworkforce.vacancy.link.LinkedRecord;
import org.jspecify.annotations.Nullable;

/** A vacancy as the suite tells it: what the partner declared, codes with their labels, and what the suite adds. */
@Schema(name = "Vacancy")
record VacancyView(
        @Schema(description = "Stays the same through all versions")
        UUID id,

        @Schema(description = "Rises with every change of what the partner declared", examples = "1")
        int version,

        @Schema(examples = "rvv-trac") String feed,

        @Schema(description = "The partner's own", examples = "RVV-2026-00017")
        String reference,

        @Schema(description = "Made up for trying the suite out")
        boolean synthetic,

        @Schema(description = "Its sender has taken it back: a tombstone, found in histories only")
        boolean deleted,

        Vacancy.Level level,
        Coded organisation,
        @Schema(examples = "Staff Nurse, Acute Medicine") String title,
        VacancyStatus status,

        @Schema(description = "Whether it is still being recruited to")
        boolean live,

        Vacancy.@Nullable CloseReason closeReason,
        @Nullable Coded staffGroup,
        @Nullable Coded jobRole,
        Vacancy.@Nullable Pay pay,
        Vacancy.@Nullable EmploymentKind employmentKind,
        @Nullable Coded contractType,
        List<Vacancy.WorkingPattern> workingPatterns,
        @Nullable BigDecimal hoursPerWeek,
        @Nullable BigDecimal fullTimeHours,

        @Schema(description = "Funded posts; null where an advert does not say") @Nullable
        Integer posts,

        @Schema(description = "Whole-time equivalents of all posts together", examples = "2.6") @Nullable
        BigDecimal wte,

        List<Vacancy.Partner> partners,
        Vacancy.@Nullable Reason reason,

        @Schema(description = "As declared by the employer") @Nullable
        Boolean hardToFill,

        Vacancy.@Nullable Workstream workstream,
        List<String> skills,
        Vacancy.@Nullable Location location,
        Vacancy.@Nullable Milestones milestones,
        List<Vacancy.Advert> adverts,
        List<Vacancy.PostOutcome> outcomes,
        Vacancy.@Nullable OutcomeTotals outcome,
        List<Vacancy.Alias> aliases,

        @Schema(description = "Advertised, else approved, else the day it first came")
        LocalDate openedOn,

        @Nullable LocalDate closesOn,

        @Schema(description = "The day it came with a status that ends it") @Nullable
        LocalDate closedOn,

        @Schema(description = "What brought its hires; told by events, never by the feed")
        List<Attraction> attraction,

        @Schema(description = "Id of the first record of the need that it is of; its own unless it is linked")
        UUID need,

        @Schema(
                description =
                        "Whether figures count it: of the records of one need that several feeds tell, those of one"
                                + " feed do, requisitions before adverts, then that of the first precedence")
        boolean counts,

        @Schema(description = "Other records of the same need, as it is linked now")
        List<LinkedRecord> linked,

        @Schema(
                description = "What the sender wrote where the feed's map put a code in its place, by pointer",
                examples = "{\"/staffGroup\":\"Nursing & Midwifery\"}")
        Map<String, String> sourceValues,

        @Schema(description = "When this version was recorded")
        Instant recordedAt)
        implements Posted {

    static VacancyView of(ToldVacancy told, Vacancy declared) {
        Stored stored = told.stored();
        return new VacancyView(
                stored.id(),
                stored.version(),
                stored.feed(),
                declared.reference(),
                stored.synthetic(),
                stored.deleted(),
                declared.level(),
                told.organisation(),
                declared.title(),
                declared.status(),
                stored.live(),
                declared.closeReason(),
                told.staffGroup(),
                told.jobRole(),
                declared.pay(),
                declared.employmentKind(),
                told.contractType(),
                declared.workingPatterns(),
                declared.hoursPerWeek(),
                declared.fullTimeHours(),
                declared.posts(),
                declared.wte(),
                declared.partners(),
                declared.reason(),
                declared.hardToFill(),
                declared.workstream(),
                declared.skills(),
                declared.location(),
                declared.milestones(),
                declared.adverts(),
                declared.outcomes(),
                declared.outcome(),
                declared.aliases(),
                stored.openedOn(),
                stored.closesOn(),
                stored.closedOn(),
                told.attraction(),
                told.place().need(),
                told.place().counts(),
                told.place().others(),
                declared.sourceValues(),
                stored.recordedAt());
    }
}
