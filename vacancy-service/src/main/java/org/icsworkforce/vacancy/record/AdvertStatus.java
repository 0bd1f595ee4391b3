package org.icsworkforce.vacancy.record;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.icsworkforce.vacancy.record.Vacancy.Advert;
import org.icsworkforce.vacancy.record.Vacancy.Milestones;
import org.jspecify.annotations.Nullable;

/** Where an advert stands, told from its dates: they do not say whether the post was filled. */
record AdvertStatus(Instant now) {

    /**
     * What the dates say, where the sender does not know better: an end that it tells is one, and what it has put on hold
     * is not opened by its day. An advert without a closing date is open until its sender says otherwise.
     *
     * @param sent null when the sender does not say
     */
    VacancyStatus of(@Nullable VacancyStatus sent, @Nullable Milestones milestones, List<Advert> adverts) {
        if (sent != null && sent.isEnded()) {
            return sent;
        }
        if (closed(milestones, adverts)) {
            return VacancyStatus.CLOSED;
        }
        var begins = begins(milestones, adverts);
        boolean hasBegun = begins.stream().anyMatch(begin -> !begin.isAfter(now));
        return switch (sent) {
            case PLANNED, APPROVED -> hasBegun ? VacancyStatus.OPEN : sent;
            case OPEN -> begins.isEmpty() || hasBegun ? sent : VacancyStatus.PLANNED;
            case null -> begins.isEmpty() || hasBegun ? VacancyStatus.OPEN : VacancyStatus.PLANNED;
            default -> sent;
        };
    }

    /** An advert that is held, as its dates have it now. */
    Vacancy follow(Vacancy advert) {
        VacancyStatus status = of(advert.status(), advert.milestones(), advert.adverts());
        return status == advert.status()
                ? advert
                : advert.with(
                        status,
                        status == VacancyStatus.CLOSED ? Vacancy.CloseReason.UNKNOWN : null,
                        advert.sourceValues(),
                        advert.sourceUpdatedAt());
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

    private static List<Instant> begins(@Nullable Milestones milestones, List<Advert> adverts) {
        var begins =
                adverts.stream().map(Advert::opensAt).filter(Objects::nonNull).toList();
        if (!begins.isEmpty() || milestones == null || milestones.advertisedOn() == null) {
            return begins;
        }
        return List.of(milestones.advertisedOn().atStartOfDay(London.ZONE).toInstant());
    }
}
