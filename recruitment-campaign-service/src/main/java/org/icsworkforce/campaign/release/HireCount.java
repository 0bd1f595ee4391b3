package org.icsworkforce.campaign.release;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * People of one campaign and one organisation who accepted in a month. Confidential.
 *
 * @param inTotal whether the campaign belongs to totals over campaigns
 * @param synthetic whether one of them is of an invented vacancy
 */
record HireCount(String campaign, String organisation, boolean inTotal, int hires, boolean synthetic) {

    /** As they stand now, of the months up to one, by month. A campaign of which a cost was told is in totals. */
    static Map<YearMonth, List<HireCount>> upTo(Connection connection, YearMonth through) throws SQLException {
        try (var query = connection.prepareStatement("""
                with credit as (
                    select distinct on (hire) * from attribution order by hire, version desc),
                costed as (
                    select v.campaign from cost c join cost_version v on v.cost = c.id and v.version = c.version
                    where v.operation = 'U')
                select date_trunc('month', r.accepted_on)::date as month, r.campaign, h.organisation,
                       r.campaign in (select campaign from costed) as in_total,
                       count(*) as hires, bool_or(r.synthetic) as synthetic
                from credit r join hire h on h.id = r.hire
                where r.campaign is not null and r.accepted_on < ?
                group by 1, 2, 3
                order by 1, 2, 3""")) {
            query.setObject(1, through.plusMonths(1).atDay(1));
            var months = new TreeMap<YearMonth, List<HireCount>>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    months.computeIfAbsent(
                                    YearMonth.from(row.getObject("month", LocalDate.class)), month -> new ArrayList<>())
                            .add(of(row));
                }
            }
            return months;
        }
    }

    static HireCount of(ResultSet row) throws SQLException {
        return new HireCount(
                row.getString("campaign"),
                row.getString("organisation"),
                row.getBoolean("in_total"),
                row.getInt("hires"),
                row.getBoolean("synthetic"));
    }

    HireCount with(boolean total) {
        return new HireCount(campaign, organisation, total, hires, synthetic);
    }

    List<String> members() {
        return List.of(campaign, organisation);
    }
}
