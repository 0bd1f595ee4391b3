package org.icsworkforce.vacancy.format;

import static org.icsworkforce.vacancy.format.JobPostings.first;
import static org.icsworkforce.vacancy.format.JobPostings.or;
import static org.icsworkforce.vacancy.format.JobPostings.single;
import static org.icsworkforce.vacancy.format.JobPostings.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The {@code baseSalary} of a JobPosting: a number, a text, or an amount or range in one of the shapes that schema.org has;
 * of a list of one, that one. Of a range and an amount beside it the range is read.
 *
 * @param salary as the posting has it
 * @param value what has the amounts: within the salary, or the salary itself
 */
record PostedSalary(JsonNode posting, JsonNode salary, JsonNode value) {

    private static final Pattern AMOUNT = Pattern.compile("\\d+(\\.\\d+)?");
    private static final String SALARY = "/baseSalary/";
    private static final List<String> AMOUNTS =
            List.of("value", "price", "minValue", "maxValue", "minPrice", "maxPrice");

    static PostedSalary of(JsonNode posting) {
        JsonNode salary = single(posting.path("baseSalary"));
        return new PostedSalary(posting, salary, salary.has("value") ? single(salary.path("value")) : salary);
    }

    void addTo(AdvertRow advert) {
        String unit = or(first(value, "unitText"), first(salary, "unitText"));
        String currency = or(first(salary, "currency", "priceCurrency"), first(posting, "salaryCurrency"));
        String amount = amount();
        if (min() != null || max() != null) {
            advert.pay(min(), max(), unit, currency);
        } else if (amount != null && !AMOUNT.matcher(amount).matches()) {
            // free text where an amount belongs, as some boards write it
            advert.putIn("pay", "text", amount).payOf(unit, currency);
        } else {
            advert.pay(amount, amount, unit, currency);
        }
    }

    /** Paths of amounts that are none of those that are read. */
    Set<String> unread() {
        boolean range = min() != null || max() != null;
        Set<String> read = Stream.of(range ? min() : amount(), max())
                .map(AdvertRow::pence)
                .filter(pence -> pence != null)
                .collect(Collectors.toSet());
        var found = new TreeSet<String>();
        boolean within = salary.has("value");
        for (String name : AMOUNTS) {
            find(found, within ? SALARY + "value/" : SALARY, name, value, read);
            if (within && !name.equals("value")) {
                find(found, SALARY, name, salary, read);
            }
        }
        return found;
    }

    private static void find(Set<String> found, String at, String name, JsonNode node, Set<String> read) {
        String pence = AdvertRow.pence(text(node.path(name)));
        if (pence != null && !read.contains(pence)) {
            found.add(at + name);
        }
    }

    private @Nullable String min() {
        return first(value, "minValue", "minPrice");
    }

    private @Nullable String max() {
        return first(value, "maxValue", "maxPrice");
    }

    private @Nullable String amount() {
        return value.isObject()
                ? first(value, "value", "price")
                : text(value.isArray() ? MissingNode.getInstance() : value);
    }
}
