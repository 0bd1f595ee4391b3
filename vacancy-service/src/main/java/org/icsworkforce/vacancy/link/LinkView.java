package org.icsworkforce.vacancy.link;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.paging.ETag;
import org.jspecify.annotations.Nullable;

/** What is held of two records, for those who may decide. */
@Schema(name = "VacancyLink")
record LinkView(
        @Schema(description = "The one with the lower id") Named first,

        Named second,
        Link.State state,
        Link.Evidence evidence,

        @Schema(description = "Whether somebody decided it; then what the records say changes it no more")
        boolean decided,

        @Schema(
                description = "Weighted agreement of what both say, from 0 to 1; null where it is not by likeness",
                examples = "0.95")
        @Nullable
        BigDecimal score,

        @Schema(description = "What they were compared by") List<Reason> reasons,

        @Schema(description = "Rises with every change", examples = "1")
        int version,

        @Schema(description = "When this state was recorded")
        Instant recordedAt) {

    static final String COLUMNS = LinkTable.COLUMNS + """
            , c.at, f.feed as first_feed, f.reference as first_reference, f.organisation as first_organisation,
            s.feed as second_feed, s.reference as second_reference, s.organisation as second_organisation""";

    /** A record. */
    @Schema(name = "NamedVacancy")
    record Named(
            @Schema(description = "Its id") UUID vacancy,
            @Schema(examples = "rvv-trac") String feed,
            @Schema(examples = "RVV-2026-00017") String reference,
            @Schema(examples = "RVV") String organisation) {}

    static LinkView of(ResultSet row) throws SQLException {
        Link link = LinkTable.read(row);
        return new LinkView(
                named(row, "first", link.pair().first()),
                named(row, "second", link.pair().second()),
                link.state(),
                link.evidence(),
                link.decided(),
                link.score() == null ? null : link.score().stripTrailingZeros(),
                link.reasons(),
                link.version(),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Named named(ResultSet row, String side, UUID id) throws SQLException {
        return new Named(
                id,
                row.getString(side + "_feed"),
                row.getString(side + "_reference"),
                row.getString(side + "_organisation"));
    }

    ETag tag() {
        return ETag.of(first.vacancy(), second.vacancy(), version);
    }
}
