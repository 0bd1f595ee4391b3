package org.icsworkforce.vacancy.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.organisation.Organisations;
import org.icsworkforce.vacancy.record.JobPosting;
import org.icsworkforce.vacancy.record.Stored;
import org.icsworkforce.vacancy.record.Vacancy;
import org.icsworkforce.vacancy.written.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * A record that is advertised now.
 *
 * @param postedOn the day it was advertised, else the day it first came: never that of its approval
 * @param validThrough null where nothing says when it closes
 */
record Opening(
        OpportunityView view, LocalDate postedOn, @Nullable Instant validThrough) {

    /** Of an id, behind the milliseconds that it begins with. */
    private static final int BITS_BEHIND_TIME = 16;

    static Opening of(Stored stored, Organisations organisations, CodeLists codes, Instant now) {
        Vacancy vacancy = stored.vacancy();
        Vacancy.Milestones milestones = vacancy.milestones();
        return new Opening(
                OpportunityView.of(stored, organisations, codes, now),
                Objects.requireNonNullElseGet(vacancy.advertised(), () -> firstCame(stored.id())),
                JobPosting.validThrough(
                        OpportunityView.open(vacancy, now), milestones == null ? null : milestones.closesOn()));
    }

    /** Ids tell when they were made (RFC 9562, version 7), which is when the first version came. */
    private static LocalDate firstCame(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> BITS_BEHIND_TIME)
                .atZone(WrittenDate.ENGLAND)
                .toLocalDate();
    }

    UUID id() {
        return view.id();
    }

    /** @param address of its page */
    JobPosting posting(String address) {
        List<String> adverts = view.adverts().stream()
                .map(OpportunityView.OpenAdvert::url)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return JobPosting.of(
                view, new JobPosting.Listing(address, id().toString(), postedOn, validThrough, null, address, adverts));
    }
}
