package org.icsworkforce.vacancy.opportunity;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.codelist.Coded;
import org.icsworkforce.vacancy.organisation.Organisations;
import org.icsworkforce.vacancy.record.Posted;
import org.icsworkforce.vacancy.record.Stored;
import org.icsworkforce.vacancy.record.Vacancy;
import org.jspecify.annotations.Nullable;

/** An opening as everybody sees it: what an advert says, and nothing else of the record. */
@Schema(name = "Opportunity")
record OpportunityView(
        @Schema(description = "Of the vacancy; stays the same")
        UUID id,

        @Schema(description = "Made up for trying the suite out")
        boolean synthetic,

        @Schema(examples = "Staff Nurse, Acute Medicine") String title,
        Coded organisation,
        @Nullable Coded staffGroup,
        @Nullable Coded jobRole,
        Vacancy.@Nullable Pay pay,
        Vacancy.@Nullable EmploymentKind employmentKind,
        @Nullable Coded contractType,
        List<Vacancy.WorkingPattern> workingPatterns,
        @Nullable BigDecimal hoursPerWeek,
        List<String> skills,
        Vacancy.@Nullable Location location,

        @Schema(description = "Day on which it was first advertised, where that is told") @Nullable
        LocalDate advertisedOn,

        @Schema(description = "Last day for applications, where that is told") @Nullable
        LocalDate closesOn,

        @Schema(description = "Where it can be read and applied for now")
        List<OpenAdvert> adverts)
        implements Posted {

    @Schema(name = "OpenAdvert")
    record OpenAdvert(
            @Schema(examples = "NHS_JOBS") @Nullable String channel,

            @Schema(description = "Of the web, else left out", examples = "https://example.nhs.uk/C9123-26-1001")
            @Nullable
            String url,

            @Nullable Instant closesAt) {}

    static OpportunityView of(Stored stored, Organisations organisations, CodeLists codes, Instant now) {
        Vacancy vacancy = stored.vacancy();
        return new OpportunityView(
                stored.id(),
                stored.synthetic(),
                vacancy.title(),
                organisations.coded(vacancy.organisation()),
                codes.staffGroup(vacancy.staffGroup()),
                codes.jobRole(vacancy.jobRole()),
                vacancy.pay(),
                vacancy.employmentKind(),
                codes.coded(CodeLists.CONTRACT_TYPE, vacancy.contractType()),
                vacancy.workingPatterns(),
                vacancy.hoursPerWeek(),
                vacancy.skills(),
                vacancy.location(),
                vacancy.advertised(),
                stored.closesOn(),
                open(vacancy, now).stream()
                        .map(advert -> new OpenAdvert(advert.channel(), ofTheWeb(advert.url()), advert.closesAt()))
                        .toList());
    }

    static List<Vacancy.Advert> open(Vacancy vacancy, Instant now) {
        return vacancy.adverts().stream().filter(advert -> isOpen(advert, now)).toList();
    }

    private static boolean isOpen(Vacancy.Advert advert, Instant now) {
        return (advert.opensAt() == null || !advert.opensAt().isAfter(now))
                && (advert.closesAt() == null || advert.closesAt().isAfter(now));
    }

    /** Sites embed these: an address that would run a script is none of an advert. */
    private static @Nullable String ofTheWeb(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            String scheme = URI.create(url).getScheme();
            return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme) ? url : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
