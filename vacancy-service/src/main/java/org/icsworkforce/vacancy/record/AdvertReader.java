package org.icsworkforce.vacancy.record;

import java.util.List;
import org.icsworkforce.vacancy.intake.Fields;
import org.icsworkforce.vacancy.record.Vacancy.Advert;

/** Reads where a row says that its posts are advertised. */
final class AdvertReader {

    private AdvertReader() {}

    static List<Advert> read(Fields row) {
        return row.objects("adverts").stream()
                .map(advert -> new Advert(
                        advert.text("channel", 40),
                        advert.text("reference", 200),
                        advert.text("url", 1000),
                        advert.instant("opensAt"),
                        advert.instant("closesAt")))
                .toList();
    }
}
