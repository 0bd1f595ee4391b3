package org.icsworkforce.campaign.cost;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.icsworkforce.campaign.campaigns.Campaign;
import org.icsworkforce.campaign.campaigns.Partner;

/** What of a cost an organisation bears in a month. */
record MonthlyShare(String organisation, YearMonth month, long pence) {

    /** First among the partners by their shares, then each part over the months by the days that it was spent for. */
    static List<MonthlyShare> of(NewCost cost, String payer, Campaign campaign) {
        var shares = new ArrayList<MonthlyShare>();
        var days = days(cost.from(), cost.to());
        Apportionment.of(cost.amount(), bearers(payer, campaign))
                .forEach((organisation, part) -> Apportionment.of(part, days)
                        .forEach((month, pence) -> shares.add(new MonthlyShare(organisation, month, pence))));
        return shares;
    }

    private static SequencedMap<String, Long> bearers(String payer, Campaign campaign) {
        var bearers = new LinkedHashMap<String, Long>();
        for (Partner partner : campaign.partners()) {
            bearers.put(partner.organisation(), (long) partner.share());
        }
        if (bearers.isEmpty()) {
            bearers.put(payer, 1L);
        }
        return bearers;
    }

    private static SequencedMap<YearMonth, Long> days(LocalDate from, LocalDate to) {
        var days = new LinkedHashMap<YearMonth, Long>();
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            LocalDate first = month.atDay(1).isBefore(from) ? from : month.atDay(1);
            LocalDate last = month.atEndOfMonth().isAfter(to) ? to : month.atEndOfMonth();
            days.put(month, ChronoUnit.DAYS.between(first, last) + 1);
        }
        return days;
    }
}
