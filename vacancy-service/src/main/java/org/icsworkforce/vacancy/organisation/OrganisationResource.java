package org.icsworkforce.vacancy.organisation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.paging.Constants;
import org.icsworkforce.kit.paging.Filter;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.icsworkforce.kit.problem.Faults;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.vacancy.organisation.Organisation.InSystem;
import org.icsworkforce.vacancy.organisation.Organisation.Kind;
import org.icsworkforce.vacancy.organisation.Organisations.Stored;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data", description = "Organisations and code lists")
@Authenticated
@RunOnVirtualThread
public class OrganisationResource {

    private final Organisations organisations;
    private final Clock clock;
    private final List<OrganisationView.NotLoaded> notLoaded;

    OrganisationResource(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
        this.notLoaded = Register.read().unlisted().stream()
                .map(one -> new OrganisationView.NotLoaded(one.name(), one.kind(), "NO_CODE"))
                .toList();
    }

    /** For the document: a page of organisations that are not loaded. */
    private record NotLoadedOrganisationPage(
            List<OrganisationView.NotLoaded> results,
            @Nullable String next,
            Page.Metadata metadata) {}

    /** For the document: a page of organisations. */
    private record OrganisationPage(
            List<OrganisationView> results, @Nullable String next, Page.Metadata metadata) {}

    @GET
    @Operation(
            operationId = "listOrganisations",
            summary = "List organisations in the order of their codes",
            description = "Any token. Every condition that is given must hold.")
    @APIResponse(
            responseCode = "200",
            description = "A page of organisations",
            content =
                    @Content(
                            schema = @Schema(implementation = OrganisationPage.class),
                            examples = @ExampleObject(name = "organisations", value = OrganisationExamples.PAGE)))
    public Page<OrganisationView> list(
            @BeanParam PageRequest page,
            @QueryParam("kind")
                    @Parameter(
                            description = "Kind of organisation; one, or in: and several",
                            example = "[\"NHS_TRUST\"]")
                    @Nullable
                    List<String> kind,
            @QueryParam("parent")
                    @Parameter(
                            description = "Code of what they belong to; one, or in: and several",
                            example = "[\"QKS\"]")
                    @Nullable
                    List<String> parent,
            @QueryParam("inSystem")
                    @Parameter(
                            description = "YES, PARTLY or NO; one, or in: and several",
                            example = "[\"in:YES,PARTLY\"]")
                    @Nullable
                    List<String> inSystem) {
        var faults = new Faults();
        var kinds = faults.read(
                () -> Filter.read("kind", kind, text -> Constants.read("kind", Kind.class, text), Filter.CODE));
        var parents = faults.read(() -> Filter.read("parent", parent, code -> code, Filter.CODE));
        var memberships = faults.read(() -> Filter.read(
                "inSystem", inSystem, text -> Constants.read("inSystem", InSystem.class, text), Filter.CODE));
        var after =
                faults.read(() -> page.after(1).map(cursor -> cursor.text(0)).orElse(""));
        faults.read(page::limit);
        faults.requireNone();
        LocalDate today = LocalDate.now(clock);
        List<OrganisationView> rows = organisations.after(Objects.requireNonNull(after)).stream()
                .map(Stored::organisation)
                .filter(one -> matches(kinds, one.kind())
                        && matches(parents, one.parent())
                        && matches(memberships, one.inSystem()))
                .limit(page.fetch())
                .map(one -> view(one.code(), today))
                .toList();
        return page.page(rows, row -> List.of(row.code()));
    }

    @GET
    @Path("/not-loaded")
    @Operation(
            operationId = "listOrganisationsNotLoaded",
            summary = "List the organisations of the sources that have no code",
            description = "Any token. Records cannot name them, so they cannot send any.")
    @APIResponse(
            responseCode = "200",
            description = "All of them, on one page",
            content =
                    @Content(
                            schema = @Schema(implementation = NotLoadedOrganisationPage.class),
                            examples = @ExampleObject(name = "not loaded", value = OrganisationExamples.NOT_LOADED)))
    public Page<OrganisationView.NotLoaded> notLoaded() {
        return new Page<>(notLoaded, null, new Page.Metadata(notLoaded.size(), null));
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getOrganisation",
            summary = "Read an organisation",
            description = "Any token. With what it belongs to, what it was before, and what took over.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation",
            content =
                    @Content(
                            schema = @Schema(implementation = OrganisationView.class),
                            examples = @ExampleObject(name = "trust", value = OrganisationExamples.ORGANISATION)))
    public RestResponse<OrganisationView> get(
            @PathParam("code") @Parameter(description = "Code of the organisation", example = "RVV") String code,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        if (!organisations.exists(code)) {
            throw Problem.notFound("The organisation " + code);
        }
        OrganisationView found = view(code, LocalDate.now(clock));
        return found.tag().isIn(ifNoneMatch)
                ? ResponseBuilder.<OrganisationView>notModified()
                        .header("ETag", found.tag())
                        .build()
                : ResponseBuilder.ok(found).header("ETag", found.tag()).build();
    }

    private OrganisationView view(String code, LocalDate today) {
        return OrganisationView.of(organisations.stored(code).orElseThrow(), organisations, today);
    }

    private static <T> boolean matches(List<Filter<T>> filters, @Nullable T value) {
        return filters.stream()
                .allMatch(filter -> filter.values().stream().anyMatch(one -> Objects.equals(one, value)));
    }
}
