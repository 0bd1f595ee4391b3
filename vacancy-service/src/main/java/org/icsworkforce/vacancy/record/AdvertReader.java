package org.icsworkforce.vacancy.record;

import java.time.Instant;
import java.util.List;
import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.intake.Fields;
import org.icsworkforce.vacancy.record.Vacancy.Advert;

/** Reads where a row says that its posts are advertised. */
final class AdvertReader {

    private AdvertReader() {}

    static List<Advert> read(Fields row) {
        return row.objects("adverts").stream().map(AdvertReader::advert).toList();
    }

    private static Advert advert(Fields advert) {
        Instant opens = advert.instant("opensAt");
        Instant closes = advert.instant("closesAt");
        if (opens != null && closes != null && closes.isBefore(opens)) {
            advert.error(VacancyProblem.RANGE_REVERSED, "closesAt", closes, null, null);
        }
        return new Advert(
                advert.text("channel", 40), advert.text("reference", 200), advert.text("url", 1000), opens, closes);
    }
}
