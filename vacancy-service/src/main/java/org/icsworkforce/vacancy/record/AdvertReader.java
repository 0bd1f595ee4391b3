package org.icsworkforce.vacancy.record;

import java.time.Instant;
import java.util.List;
import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.intake.Fields;
import org.icsworkforce.vacancy.mapping.KnownCodes;
import org.icsworkforce.vacancy.record.Vacancy.Advert;

/** Reads where a row says that its posts are advertised. */
final class AdvertReader {

    private AdvertReader() {}

    static List<Advert> read(Fields row, KnownCodes codes) {
        return row.objects("adverts").stream()
                .map(advert -> advert(advert, codes))
                .toList();
    }

    private static Advert advert(Fields advert, KnownCodes codes) {
        Instant opens = advert.instant("opensAt");
        Instant closes = advert.instant("closesAt");
        if (opens != null && closes != null && closes.isBefore(opens)) {
            advert.error(VacancyProblem.RANGE_REVERSED, "closesAt", closes, null, null);
        }
        return new Advert(
                codes.free(advert, "channel", "adverts.channel", Systems.KNOWN),
                advert.text("reference", 200),
                advert.text("url", 1000),
                opens,
                closes);
    }
}
