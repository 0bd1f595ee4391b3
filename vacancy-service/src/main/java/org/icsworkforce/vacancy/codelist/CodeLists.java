package org.icsworkforce.vacancy.codelist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.icsworkforce.vacancy.codelist.CodeList.Item;
import org.jspecify.annotations.Nullable;

/** All code lists, in memory: asking costs two look-ups in hash maps, so that every row of a large feed can ask. */
@ApplicationScoped
public class CodeLists {

    public static final String STAFF_GROUP = "nwd-staff-group";
    public static final String HCHS_STAFF_GROUP = "hchs-staff-group";
    public static final String PWR_STAFF_GROUP = "pwr-staff-group";
    public static final String ASC_JOB_GROUP = "asc-job-group";
    public static final String JOB_ROLE = "nwd-job-role";
    public static final String ASC_JOB_ROLE = "asc-job-role";
    public static final String OCCUPATION = "soc-2020";
    public static final String PAY_SCHEME = "pay-scheme";
    public static final String BAND = "afc-band";
    public static final String CONTRACT_TYPE = "nwd-contract-type";
    public static final String RECRUITMENT_SOURCE = "nwd-recruitment-source";
    public static final String VACANCY_STATUS = "nwd-vacancy-status";

    private volatile Labels labels = new Labels(Map.of());

    /** @param revision counted by this service, from 1 */
    record Stored(CodeList list, long revision, Map<String, Item> byCode) {

        static Stored of(CodeList list, long revision) {
            return new Stored(
                    list,
                    revision,
                    list.items().stream().collect(Collectors.toUnmodifiableMap(Item::code, Function.identity())));
        }
    }

    /** What codes mean now. */
    public Labels labels() {
        return labels;
    }

    /** See {@link Labels#has}. */
    public boolean has(String list, String code) {
        return labels.has(list, code);
    }

    /** See {@link Labels#label}. */
    public @Nullable String label(String list, String code) {
        return labels.label(list, code);
    }

    /** The code of the wider group, for example of a job role's staff group; null when there is none. */
    public @Nullable String parent(String list, String code) {
        Item item = labels.stored(list).byCode.get(code);
        return item == null ? null : item.parent();
    }

    /** See {@link Labels#coded}. */
    public @Nullable Coded coded(String list, @Nullable String code) {
        return labels.coded(list, code);
    }

    /** See {@link Labels#staffGroup}. */
    public @Nullable Coded staffGroup(@Nullable String code) {
        return labels.staffGroup(code);
    }

    /** See {@link Labels#jobRole}. */
    public @Nullable Coded jobRole(@Nullable String code) {
        return labels.jobRole(code);
    }

    /** See {@link Labels#hint}. */
    public Optional<String> hint(String list, String code) {
        return labels.hint(list, code);
    }

    /** Which state of every list is read now. */
    public String revisions() {
        return labels.lists().values().stream()
                .map(stored -> stored.list.id() + ' ' + stored.revision)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** All codes of a list in its order, for what a fault says was allowed. */
    public List<String> codes(String list) {
        return labels.stored(list).list.items().stream().map(Item::code).toList();
    }

    Optional<Stored> find(String id) {
        return Optional.ofNullable(labels.lists().get(id));
    }

    Collection<Stored> all() {
        return labels.lists().values();
    }

    void replace(Collection<Stored> stored) {
        var byId = new LinkedHashMap<String, Stored>();
        stored.forEach(list -> byId.put(list.list.id(), list));
        labels = new Labels(byId);
    }
}
