package org.icsworkforce.vacancy.record;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.icsworkforce.vacancy.codelist.Coded;
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
     * @param place among the fields
     * @param found null for what goes out as it is stored
     * @param unsaid the JSON of what was not said, and is not stored then
     */
    private record Part(
            int place,
            SerializableString name,
            @Nullable Function<ToldVacancy, @Nullable Object> found,
            String unsaid) {

        static Part of(RecordComponent component) {
            Class<?> type = component.getType();
            String unsaid = type == List.class ? "[]" : type == Map.class ? "{}" : "null";
            String name = component.getName();
            return new Part(VacancyFields.place(name), new SerializedString(name), FOUND.get(name), unsaid);
        }

        void write(ToldVacancy vacancy, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(name);
            if (found != null) {
                write(found.apply(vacancy), out, provider);
                return;
            }
            RawJson declared = vacancy.stored().content().property(place);
            if (declared == null) {
                out.writeRawValue(unsaid);
            } else {
                out.writeRawValue(declared);
            }
        }

        /** As the provider would, which looks for the serializer of each. */
        private static void write(@Nullable Object value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            switch (value) {
                case null -> out.writeNull();
                case String text -> out.writeString(text);
                case UUID id -> out.writeString(id.toString());
                case LocalDate day -> out.writeString(day.toString());
                case Boolean flag -> out.writeBoolean(flag);
                case Integer number -> out.writeNumber(number);
                case Coded coded
                when coded.sourceValue() == null -> {
                    out.writeStartObject();
                    out.writeStringField("code", coded.code());
                    out.writeStringField("label", coded.label());
                    out.writeEndObject();
                }
                case List<?> list when list.isEmpty() -> out.writeRawValue("[]");
                default -> provider.defaultSerializeValue(value, out);
            }
        }
    }

    @Override
    public void serialize(ToldVacancy vacancy, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        for (Part part : PARTS) {
            if (vacancy.fields().has(part.place())) {
                part.write(vacancy, out, provider);
            }
        }
        out.writeEndObject();
    }
}
