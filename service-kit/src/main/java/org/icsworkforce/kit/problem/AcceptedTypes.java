package org.icsworkforce.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

/** The content types that an operation reads: the framework refuses others before it tells which operation it is. */
@ApplicationScoped
class AcceptedTypes {

    private final BeanManager beans;

    AcceptedTypes(BeanManager beans) {
        this.beans = beans;
    }

    List<String> of(String verb, String path) {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> isOf(verb, method) && path.matches(pattern(method)))
                .flatMap(AcceptedTypes::accepted)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isOf(String verb, Method method) {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .anyMatch(annotated -> annotated != null && annotated.value().equals(verb));
    }

    private static String pattern(Method method) {
        var own = method.getAnnotation(Path.class);
        var ofType = method.getDeclaringClass().getAnnotation(Path.class).value();
        return ("/" + ofType + "/" + (own == null ? "" : own.value()) + "/?")
                .replaceAll("//+", "/")
                .replaceAll("\\{[^}]*}", "[^/]+");
    }

    private static Stream<String> accepted(Method method) {
        var own = method.getAnnotation(Consumes.class);
        var consumes = own == null ? method.getDeclaringClass().getAnnotation(Consumes.class) : own;
        return consumes == null ? Stream.of(MediaType.APPLICATION_JSON) : Stream.of(consumes.value());
    }
}
