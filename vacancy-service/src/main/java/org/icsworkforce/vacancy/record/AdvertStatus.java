package org.icsworkforce.vacancy.record;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.icsworkforce.vacancy.record.Vacancy.Advert;
import org.icsworkforce.vacancy.record.Vacancy.Milestones;
import org.jspecify.annotations.Nullable;

/** Where an advert stands, told from its dates alone: it does not say whether the post was filled. */
record AdvertStatus(Instant now) {

    /** An advert without a closing date is open until its sender says otherwise. */
    VacancyStatus of(@Nullable Milestones milestones, List<Advert> adverts) {
        if (closed(milestones, adverts)) {
            return VacancyStatus.CLOSED;
        }
        return yetToOpen(milestones, adverts) ? VacancyStatus.PLANNED : VacancyStatus.OPEN;
    }

    private boolean closed(@Nullable Milestones milestones, List<Advert> adverts) {
        var ends =
                adverts.stream().map(Advert::closesAt).filter(Objects::nonNull).toList();
        if (!ends.isEmpty()) {
            return ends.stream().allMatch(end -> end.isBefore(now));
        }
        return milestones != null
                && milestones.closesOn() != null
                && milestones.closesOn().isBefore(now.atZone(London.ZONE).toLocalDate());
    }

    private boolean yetToOpen(@Nullable Milestones milestones, List<Advert> adverts) {
        var begins =
                adverts.stream().map(Advert::opensAt).filter(Objects::nonNull).toList();
        if (!begins.isEmpty()) {
            return begins.stream().allMatch(begin -> begin.isAfter(now));
        }
        return milestones != null
                && milestones.advertisedOn() != null
                && milestones.advertisedOn().isAfter(now.atZone(London.ZONE).toLocalDate());
    }
}
