package org.icsworkforce.vacancy.record;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes the components of {@link VacancyView} in their order. What the partner declared goes out as it is stored: reading
 * and writing it again is most of what a page would cost.
 */
final class ToldVacancySerializer extends JsonSerializer<ToldVacancy> {

    /** Those that are not stored as they are told, or not with what the partner declared. */
    private static final Map<String, Function<ToldVacancy, @Nullable Object>> FOUND = Map.ofEntries(
            entry("id", told -> told.stored().id()),
            entry("version", told -> told.stored().version()),
            entry("feed", told -> told.stored().feed()),
            entry("synthetic", told -> told.stored().synthetic()),
            entry("deleted", told -> told.stored().deleted()),
            entry("organisation", ToldVacancy::organisation),
            entry("live", told -> told.stored().live()),
            entry("staffGroup", ToldVacancy::staffGroup),
            entry("jobRole", ToldVacancy::jobRole),
            entry("contractType", ToldVacancy::contractType),
            entry("openedOn", told -> told.stored().openedOn()),
            entry("closesOn", told -> told.stored().closesOn()),
            entry("closedOn", told -> told.stored().closedOn()),
            entry("attraction", ToldVacancy::attraction),
            entry("need", told -> told.place().need()),
            entry("counts", told -> told.place().counts()),
            entry("linked", told -> told.place().others()),
            entry("recordedAt", told -> told.stored().recordedAt()));

    private static final List<Part> PARTS =
            Arrays.stream(VacancyView.class.getRecordComponents()).map(Part::of).toList();

    /**
     * @param found null for what goes out as it is stored
     * @param unsaid the JSON of what was not said, and is not stored then
     */
    private record Part(
            String property,
            SerializableString name,
            @Nullable Function<ToldVacancy, @Nullable Object> found,
            String unsaid) {

        static Part of(RecordComponent component) {
            Class<?> type = component.getType();
            String unsaid = type == List.class ? "[]" : type == Map.class ? "{}" : "null";
            String name = component.getName();
            return new Part(name, new SerializedString(name), FOUND.get(name), unsaid);
        }

        void write(ToldVacancy vacancy, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(name);
            if (found != null) {
                provider.defaultSerializeValue(found.apply(vacancy), out);
                return;
            }
            RawJson declared = vacancy.stored().content().property(property);
            if (declared == null) {
                out.writeRawValue(unsaid);
            } else {
                out.writeRawValue(declared);
            }
        }
    }

    @Override
    public void serialize(ToldVacancy vacancy, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        for (Part part : PARTS) {
            if (vacancy.fields().has(part.property())) {
                part.write(vacancy, out, provider);
            }
        }
        out.writeEndObject();
    }
}
