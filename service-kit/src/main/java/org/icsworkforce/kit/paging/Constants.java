package org.icsworkforce.kit.paging;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.stream.Stream;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Constants in a query or a path are read whatever their case: answers write most of them in capitals. */
@Provider
public class Constants implements ParamConverterProvider {

    private record ByName<T>(Class<T> type) implements ParamConverter<T> {

        @Override
        public T fromString(String name) {
            return find(type, name).orElseThrow();
        }

        @Override
        public String toString(T constant) {
            return constant.toString();
        }
    }

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type.isEnum() ? new ByName<>(type) : null;
    }

    /** @throws Problem that names all there are */
    public static <T> T read(String parameter, Class<T> type, String name) {
        return find(type, name)
                .orElseThrow(() -> Problem.of(
                        ParameterType.fault(parameter, name, type).stream().toList()));
    }

    static <T> Optional<T> find(Class<T> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.toString().equalsIgnoreCase(name))
                .findFirst();
    }
}
