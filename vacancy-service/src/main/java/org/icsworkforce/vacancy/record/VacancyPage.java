package org.icsworkforce.vacancy.record;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.Paged;
import org.icsworkforce.vacancy.search.Unplaced;
import org.jspecify.annotations.Nullable;

/** A page of vacancies, and what is to be known of a search. */
record VacancyPage(
        @Schema(type = SchemaType.ARRAY, implementation = VacancyPart.class)
        List<ToldVacancy> results,

        @Nullable String next,
        Page.Metadata metadata,

        @Schema(
                description =
                        "With q, near or an order of sort: every change up to this instant was searched. A feed that has just"
                                + " been taken in can be searched some seconds later. Other conditions find it at once; they"
                                + " say this only where so little fulfils them that it had to be searched for meanwhile")
        @Nullable
        Instant searchedUpTo,

        @Schema(
                description =
                        "With near, on the first page: those that fulfil all other conditions and do not say where"
                                + " they are")
        @Nullable
        Unplaced withoutCoordinates)
        implements Paged {

    static VacancyPage of(Page<ToldVacancy> page, @Nullable Instant searchedUpTo, @Nullable Unplaced unplaced) {
        return new VacancyPage(page.results(), page.next(), page.metadata(), searchedUpTo, unplaced);
    }
}
