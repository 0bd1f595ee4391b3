package org.icsworkforce.vacancy.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.vacancy.record.Vacancy.Pay;
import org.icsworkforce.vacancy.record.Vacancy.WorkingPattern;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy in schema.org's words, with all that search engines require: title, description, day, employer, place. Where
 * a vacancy says no place, the country is all that is said.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"@context", "@type", "@id"})
@Schema(name = "JobPosting")
record JobPosting(
        @JsonProperty("@id") String id,
        String title,
        String description,
        PropertyValue identifier,
        LocalDate datePosted,
        @Nullable Instant validThrough,
        List<String> employmentType,
        Organization hiringOrganization,
        Place jobLocation,
        @Nullable String jobLocationType,
        @Nullable Country applicantLocationRequirements,
        @Nullable MonetaryAmount baseSalary,
        @Nullable Integer totalJobOpenings,
        @Nullable String workHours,
        @Nullable String occupationalCategory,
        @Nullable String url,
        boolean directApply) {

    static final String MEDIA_TYPE = "application/ld+json";

    @JsonProperty("@context")
    String context() {
        return "https://schema.org";
    }

    @JsonProperty("@type")
    String type() {
        return "JobPosting";
    }

    @Schema(name = "SchemaPropertyValue")
    record PropertyValue(@JsonProperty("@type") String type, String name, String value) {}

    @Schema(name = "SchemaOrganization")
    record Organization(@JsonProperty("@type") String type, String name, String identifier) {}

    @Schema(name = "SchemaCountry")
    record Country(@JsonProperty("@type") String type, String name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SchemaPlace")
    record Place(
            @JsonProperty("@type") String type,
            @Nullable String name,
            PostalAddress address,
            @Nullable GeoCoordinates geo) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SchemaPostalAddress")
    record PostalAddress(
            @JsonProperty("@type") String type,
            @Nullable String addressLocality,
            @Nullable String postalCode,
            String addressCountry) {}

    @Schema(name = "SchemaGeoCoordinates")
    record GeoCoordinates(@JsonProperty("@type") String type, BigDecimal latitude, BigDecimal longitude) {}

    @Schema(name = "SchemaMonetaryAmount")
    record MonetaryAmount(@JsonProperty("@type") String type, String currency, QuantitativeValue value) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SchemaQuantitativeValue")
    record QuantitativeValue(
            @JsonProperty("@type") String type,
            @Nullable BigDecimal minValue,
            @Nullable BigDecimal maxValue,
            String unitText) {}

    static JobPosting of(VacancyView vacancy) {
        String employer = Objects.requireNonNullElse(
                vacancy.organisation().label(), vacancy.organisation().code());
        boolean remote = vacancy.location() != null
                && Boolean.TRUE.equals(vacancy.location().remote());
        return new JobPosting(
                "urn:uuid:" + vacancy.id(),
                vacancy.title(),
                description(vacancy, employer),
                new PropertyValue("PropertyValue", employer, vacancy.reference()),
                vacancy.openedOn(),
                validThrough(vacancy),
                employmentTypes(vacancy),
                new Organization(
                        "Organization", employer, vacancy.organisation().code()),
                place(vacancy.location()),
                remote ? "TELECOMMUTE" : null,
                remote ? new Country("Country", "GB") : null,
                salary(vacancy.pay()),
                vacancy.posts(),
                vacancy.hoursPerWeek() == null ? null : vacancy.hoursPerWeek().toPlainString() + " hours per week",
                vacancy.jobRole() == null ? null : vacancy.jobRole().label(),
                vacancy.adverts().stream()
                        .map(Vacancy.Advert::url)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                false);
    }

    /** The suite takes no prose of adverts: what is said is what the record says. */
    private static String description(VacancyView vacancy, String employer) {
        String facts = Stream.of(
                        vacancy.staffGroup() == null
                                ? null
                                : vacancy.staffGroup().label(),
                        vacancy.pay() == null ? null : vacancy.pay().text())
                .filter(Objects::nonNull)
                .map(fact -> " " + escaped(fact) + ".")
                .reduce("", String::concat);
        return "<p>" + escaped(vacancy.title()) + ", at " + escaped(employer) + "." + facts + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static @Nullable Instant validThrough(VacancyView vacancy) {
        return vacancy.adverts().stream()
                .map(Vacancy.Advert::closesAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseGet(() -> vacancy.closesOn() == null
                        ? null
                        : vacancy.closesOn()
                                .atTime(23, 59, 59)
                                .atZone(London.ZONE)
                                .toInstant());
    }

    /** Bank, fixed-term and locum contracts are temporary; schema.org has no word for a permanent one. */
    private static List<String> employmentTypes(VacancyView vacancy) {
        String contract =
                vacancy.contractType() == null ? "" : vacancy.contractType().code();
        return Stream.of(
                        vacancy.workingPatterns().contains(WorkingPattern.FULL_TIME) ? "FULL_TIME" : null,
                        vacancy.workingPatterns().contains(WorkingPattern.PART_TIME) ? "PART_TIME" : null,
                        List.of("01", "02", "04").contains(contract) ? "TEMPORARY" : null,
                        vacancy.employmentKind() == Vacancy.EmploymentKind.VOLUNTEER ? "VOLUNTEER" : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** A place that is written as addresses are, "William Harvey Hospital, Ashford", has its town at the end. */
    private static Place place(Vacancy.@Nullable Location location) {
        if (location == null) {
            return new Place("Place", null, new PostalAddress("PostalAddress", null, null, "GB"), null);
        }
        boolean located = location.latitude() != null && location.longitude() != null;
        String name = location.name();
        int comma = name == null ? -1 : name.lastIndexOf(", ");
        return new Place(
                "Place",
                comma < 0 ? name : name.substring(0, comma),
                new PostalAddress(
                        "PostalAddress", comma < 0 ? null : name.substring(comma + 2), location.postcode(), "GB"),
                located ? new GeoCoordinates("GeoCoordinates", location.latitude(), location.longitude()) : null);
    }

    /** In pounds. A session is no unit of schema.org's. */
    private static @Nullable MonetaryAmount salary(@Nullable Pay pay) {
        if (pay == null
                || pay.unit() == null
                || pay.unit() == Pay.Unit.SESSION
                || pay.min() == null && pay.max() == null) {
            return null;
        }
        return new MonetaryAmount(
                "MonetaryAmount",
                pay.currency() == null ? "GBP" : pay.currency(),
                new QuantitativeValue(
                        "QuantitativeValue",
                        pounds(pay.min()),
                        pounds(pay.max()),
                        pay.unit().name()));
    }

    private static @Nullable BigDecimal pounds(@Nullable BigDecimal pence) {
        if (pence == null) {
            return null;
        }
        var pounds = pence.movePointLeft(2).stripTrailingZeros();
        return pounds.scale() < 0 ? pounds.setScale(0) : pounds;
    }
}
