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
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"@context", "@type", "@id"})
@Schema(name = "JobPosting")
public record JobPosting(
        @JsonProperty("@id") String id,
        String title,
        String description,

        @Schema(description = "Where it is made up for trying the suite out, that it is") @Nullable
        String disambiguatingDescription,

        PropertyValue identifier,
        LocalDate datePosted,
        @Nullable Instant validThrough,
        @Nullable List<String> employmentType,
        Organization hiringOrganization,
        Place jobLocation,
        @Nullable String jobLocationType,
        @Nullable Country applicantLocationRequirements,
        @Nullable MonetaryAmount baseSalary,
        @Nullable Integer totalJobOpenings,
        @Nullable String workHours,
        @Nullable String occupationalCategory,
        @Nullable String url,

        @Schema(description = "Of an opening: its adverts, where it can be applied for") @Nullable
        List<String> sameAs,

        boolean directApply) {

    public static final String MEDIA_TYPE = "application/ld+json";

    private static final String SYNTHETIC = "Made up for trying the suite out: there is no such job.";

    @JsonProperty("@context")
    String context() {
        return "https://schema.org";
    }

    @JsonProperty("@type")
    String type() {
        return "JobPosting";
    }

    @Schema(name = "SchemaPropertyValue")
    public record PropertyValue(@JsonProperty("@type") String type, String name, String value) {}

    @Schema(name = "SchemaOrganization")
    public record Organization(@JsonProperty("@type") String type, String name, String identifier) {}

    @Schema(name = "SchemaCountry")
    public record Country(@JsonProperty("@type") String type, String name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SchemaPlace")
    public record Place(
            @JsonProperty("@type") String type,
            @Nullable String name,
            PostalAddress address,
            @Nullable GeoCoordinates geo) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SchemaPostalAddress")
    public record PostalAddress(
            @JsonProperty("@type") String type,
            @Nullable String addressLocality,
            @Nullable String postalCode,
            String addressCountry) {}

    @Schema(name = "SchemaGeoCoordinates")
    public record GeoCoordinates(@JsonProperty("@type") String type, BigDecimal latitude, BigDecimal longitude) {}

    @Schema(name = "SchemaMonetaryAmount")
    public record MonetaryAmount(@JsonProperty("@type") String type, String currency, QuantitativeValue value) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SchemaQuantitativeValue")
    public record QuantitativeValue(
            @JsonProperty("@type") String type,
            @Nullable BigDecimal minValue,
            @Nullable BigDecimal maxValue,
            String unitText) {}

    /**
     * What is told to each kind of reader in another way.
     *
     * @param id an address, where there is one that everybody can follow
     * @param reference by which the employer, or else the suite, knows it
     */
    public record Listing(
            String id,
            String reference,
            LocalDate posted,
            @Nullable Instant validThrough,
            @Nullable Integer posts,
            @Nullable String url,
            List<String> sameAs) {}

    static JobPosting of(VacancyView vacancy) {
        return of(
                vacancy,
                new Listing(
                        "urn:uuid:" + vacancy.id(),
                        vacancy.reference(),
                        vacancy.openedOn(),
                        validThrough(vacancy.adverts(), vacancy.closesOn()),
                        vacancy.posts(),
                        vacancy.adverts().stream()
                                .map(Vacancy.Advert::url)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        List.of()));
    }

    public static JobPosting of(Posted vacancy, Listing listing) {
        String employer = Objects.requireNonNullElse(
                vacancy.organisation().label(), vacancy.organisation().code());
        boolean remote = vacancy.location() != null
                && Boolean.TRUE.equals(vacancy.location().remote());
        return new JobPosting(
                listing.id,
                vacancy.title(),
                description(vacancy, employer),
                vacancy.synthetic() ? SYNTHETIC : null,
                new PropertyValue("PropertyValue", employer, listing.reference),
                listing.posted,
                listing.validThrough,
                said(employmentTypes(vacancy)),
                new Organization(
                        "Organization", employer, vacancy.organisation().code()),
                place(vacancy.location()),
                remote ? "TELECOMMUTE" : null,
                remote ? new Country("Country", "GB") : null,
                salary(vacancy.pay()),
                listing.posts,
                vacancy.hoursPerWeek() == null ? null : vacancy.hoursPerWeek().toPlainString() + " hours per week",
                vacancy.jobRole() == null ? null : vacancy.jobRole().label(),
                listing.url,
                said(listing.sameAs),
                false);
    }

    private static <T> @Nullable List<T> said(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    /** The suite takes no prose of adverts: what is said is what the record says. */
    private static String description(Posted vacancy, String employer) {
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

    /** As HTML, also between quotes. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * The end of the last of these adverts; of one that does not say it, the end of the day.
     *
     * @param closesOn null where an advert that does not say when it closes has no end
     */
    public static @Nullable Instant validThrough(List<Vacancy.Advert> adverts, @Nullable LocalDate closesOn) {
        Instant day = closesOn == null
                ? null
                : closesOn.atTime(23, 59, 59).atZone(London.ZONE).toInstant();
        if (adverts.isEmpty() || day == null && adverts.stream().anyMatch(advert -> advert.closesAt() == null)) {
            return day;
        }
        return adverts.stream()
                .map(advert -> Objects.requireNonNullElse(advert.closesAt(), day))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** Bank, fixed-term and locum contracts are temporary; schema.org has no word for a permanent one. */
    private static List<String> employmentTypes(Posted vacancy) {
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
