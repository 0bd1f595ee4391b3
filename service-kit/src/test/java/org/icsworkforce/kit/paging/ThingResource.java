package org.icsworkforce.kit.paging;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.icsworkforce.kit.access.BodyLimit;
import org.icsworkforce.kit.access.Caller;
import org.icsworkforce.kit.problem.Faults;
import org.icsworkforce.kit.problem.Unechoed;
import org.jspecify.annotations.Nullable;

/** The little application that the kit's own tests run. */
@Path("/v1/things")
@RunOnVirtualThread
public class ThingResource {

    enum Colour {
        RED,
        GREEN
    }

    record Part(@NotNull @Min(1) Integer size) {}

    record Thing(
            @NotNull @Size(max = 5) String name,
            @Nullable Colour colour,
            @Nullable List<@Valid Part> parts,
            @Nullable LocalDate since,
            @Nullable YearMonth month,
            @Nullable Instant at) {}

    @Unechoed
    record Secret(
            @Nullable @Size(max = 3) String person,
            @Nullable Integer age) {}

    private final Caller caller;

    public ThingResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List things")
    @PermissionsAllowed("things.read")
    public Page<Map<String, Object>> things(
            @BeanParam PageRequest page,
            @QueryParam("size") @Nullable List<String> size,
            @QueryParam("since") @Nullable LocalDate since,
            @QueryParam("colour") @Nullable Colour colour) {
        var faults = new Faults();
        Integer from = faults.read(() ->
                page.after(1).map(cursor -> cursor.get(0, Integer::valueOf)).orElse(0));
        faults.read(() -> Filter.read("size", size, Integer::valueOf, Filter.RANGE));
        faults.read(page::limit);
        faults.requireNone();
        List<Map<String, Object>> rows = Stream.iterate(from + 1, n -> n <= 7, n -> n + 1)
                .limit(page.fetch())
                .map(n -> Map.<String, Object>of("n", n))
                .toList();
        return page.page(rows, row -> List.of(row.get("n")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("things.write")
    public Thing make(@NotNull @Valid Thing thing) {
        return thing;
    }

    @POST
    @Path("/secrets")
    @PermissionsAllowed("things.write")
    public Map<String, Object> keep(@NotNull @Valid Secret secret) {
        return Map.of();
    }

    @POST
    @Path("/bytes")
    @Consumes(MediaType.TEXT_PLAIN)
    @BodyLimit(10)
    @PermitAll
    public String bytes(String body) {
        return Integer.toString(body.length());
    }

    @POST
    @Path("/stream")
    @Consumes(MediaType.TEXT_PLAIN)
    @BodyLimit(10)
    @PermitAll
    public String stream(InputStream body) throws IOException {
        return Integer.toString(body.readAllBytes().length);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("things.read")
    public String thing(@PathParam("id") UUID id) {
        return id.toString();
    }

    @POST
    @Path("/lists")
    @PermissionsAllowed("things.write")
    public Page<Thing> asked(@NotNull @Valid Thing thing, @BeanParam PageRequest page) {
        return page.page(List.of(thing), one -> List.of(one.name()));
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("things.write")
    public void change(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        ETag.of(id, 7).require(ifMatch);
    }

    @GET
    @Path("/of/{organisation}")
    @PermissionsAllowed("things.read")
    public Map<String, Object> of(@PathParam("organisation") String organisation) {
        caller.requireOrganisations(List.of(organisation, "A"));
        return Map.of("client", caller.clientId(), "organisations", caller.organisations(), "admin", caller.isAdmin());
    }

    @GET
    @Path("/broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("the password is hunter2");
    }

    @GET
    @Path("/forgotten")
    public String withoutAccessAnnotation() {
        return "open";
    }
}
