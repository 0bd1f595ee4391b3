package org.icsworkforce.vacancy.opportunity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.kit.paging.PageRequest;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.vacancy.AcceptedForm;
import org.icsworkforce.vacancy.record.JobPosting;
import org.jspecify.annotations.Nullable;

@Path("/v1/opportunities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Opportunities", description = "What is advertised now, for everybody")
@RunOnVirtualThread
class OpportunityResource {

    private static final MediaType LD_JSON = MediaType.valueOf(JobPosting.MEDIA_TYPE);
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final Opportunities opportunities;
    private final Households households;
    private final OpeningPages pages;
    private final Sitemap sitemap;

    OpportunityResource(Opportunities opportunities, Households households, OpeningPages pages, Sitemap sitemap) {
        this.opportunities = opportunities;
        this.households = households;
        this.pages = pages;
        this.sitemap = sitemap;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, JobPosting.MEDIA_TYPE})
    @PermitAll
    @SecurityRequirements
    @Operation(
            operationId = "listOpportunities",
            summary = "Openings of all partners, the latest opened first",
            description = "Open to everybody. Adverts that are open now, and requisitions that are being recruited to"
                    + " and are advertised now; nothing else of a record is told. A need that several feeds tell is"
                    + " here once. Every condition that is given must hold. With Accept: application/ld+json an ItemList"
                    + " of schema.org's JobPostings; the header Link names the next page then.")
    @APIResponse(
            responseCode = "200",
            description = "A page of openings",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = OpportunityPage.class),
                        examples = @ExampleObject(name = "openings", value = OpportunityExamples.PAGE)),
                @Content(
                        mediaType = JobPosting.MEDIA_TYPE,
                        schema = @Schema(implementation = OpeningList.class),
                        examples = @ExampleObject(name = "postings", value = OpportunityExamples.POSTINGS))
            })
    public Response list(
            @BeanParam OpportunityFilters filters,
            @BeanParam PageRequest page,
            @Context Request request,
            @Context UriInfo uri,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch)
            throws SQLException {
        MediaType form = AcceptedForm.of(request, MediaType.APPLICATION_JSON_TYPE, LD_JSON);
        return answer(
                        form.equals(LD_JSON)
                                ? opportunities.postings(filters, page, id -> address(uri, id))
                                : opportunities.page(filters, page),
                        form,
                        ifNoneMatch)
                .build();
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, JobPosting.MEDIA_TYPE, MediaType.TEXT_HTML})
    @PermitAll
    @SecurityRequirements
    @Operation(
            operationId = "getOpportunity",
            summary = "An opening",
            description = "Open to everybody; its address stays the same. With Accept: application/ld+json a JobPosting"
                    + " of schema.org, with text/html a page that holds it, for search engines and partners' sites to"
                    + " link to. What is not advertised now is answered as what never was: 404, to browsers as a page.")
    @APIResponse(
            responseCode = "200",
            description = "The opening",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = OpportunityView.class),
                        examples = @ExampleObject(name = "opening", value = OpportunityExamples.NURSE)),
                @Content(
                        mediaType = JobPosting.MEDIA_TYPE,
                        schema = @Schema(implementation = JobPosting.class),
                        examples = @ExampleObject(name = "posting", value = OpportunityExamples.POSTING)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "page", value = OpportunityExamples.HTML))
            })
    public Response get(
            @PathParam("id")
                    @Parameter(description = "Id of the opening", example = "01997d0e-8a00-7000-8000-000000000001")
                    UUID id,
            @Context Request request,
            @Context UriInfo uri,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch)
            throws SQLException {
        MediaType form = AcceptedForm.of(request, MediaType.APPLICATION_JSON_TYPE, LD_JSON, HTML);
        var found = opportunities.find(id);
        if (form.equals(HTML)) {
            return found.map(opening -> answer(pages.of(opening, address(uri, id)), form, ifNoneMatch))
                    .orElseGet(() -> Response.status(Response.Status.NOT_FOUND)
                            .entity(OpeningPages.GONE)
                            .type(form))
                    .header("Content-Security-Policy", OpeningPages.POLICY)
                    .build();
        }
        Opening opening = found.orElseThrow(() -> Problem.notFound("The opening"));
        return answer(form.equals(LD_JSON) ? opening.posting(address(uri, id)) : opening.view(), form, ifNoneMatch)
                .build();
    }

    @GET
    @Path("sitemap.xml")
    @Produces(MediaType.APPLICATION_XML)
    @PermitAll
    @SecurityRequirements
    @Operation(
            operationId = "getSitemap",
            summary = "The addresses of openings, for search engines",
            description = "Open to everybody. A sitemap as sitemaps.org has it, some minutes old: the 50,000 latest"
                    + " openings with the day of their last change, without what is made up.")
    @APIResponse(
            responseCode = "200",
            description = "The sitemap",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "sitemap", value = OpportunityExamples.SITEMAP)))
    public Response sitemap(@Context UriInfo uri, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch)
            throws SQLException {
        String openings = addresses(uri);
        var tagged = sitemap.file(id -> openings + id);
        return answer(tagged.tag(), tagged.file(), MediaType.APPLICATION_XML_TYPE, ifNoneMatch)
                .build();
    }

    @POST
    @Path("household-search")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @SecurityRequirements
    @Operation(
            operationId = "searchHousehold",
            summary = "Openings for people who live together",
            description = "Open to everybody; what is sent is kept nowhere. A match names one opening for each of two"
                    + " to four people, each another one. With home, every workplace is at most withinKm from there;"
                    + " without, every two workplaces are at most withinKm from one another. Distances are as the crow"
                    + " flies. The person for whom there are fewest openings comes first: for each of theirs, the"
                    + " latest opened first, those of the others. Only so much is looked at for a page, so it may hold"
                    + " fewer matches than limit, or none, and next still be there: send the same body to it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = HouseholdSearch.class),
                            examples = {
                                @ExampleObject(name = "two", value = OpportunityExamples.TWO),
                                @ExampleObject(name = "from-home", value = OpportunityExamples.FROM_HOME)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "A page of matches",
            content =
                    @Content(
                            schema = @Schema(implementation = HouseholdPage.class),
                            examples = @ExampleObject(name = "matches", value = OpportunityExamples.MATCHES)))
    public HouseholdPage household(@NotNull @Valid HouseholdSearch asked, @BeanParam PageRequest page)
            throws SQLException {
        return households.page(asked, page);
    }

    /** As the gateway is known to whoever asks. */
    private static String addresses(UriInfo uri) {
        return uri.getBaseUriBuilder().path(OpportunityResource.class).build() + "/";
    }

    private static String address(UriInfo uri, UUID id) {
        return addresses(uri) + id;
    }

    /** Time alone opens and closes adverts: no change number tells whether the answer is another one. */
    private static Response.ResponseBuilder answer(Object answer, MediaType form, @Nullable String ifNoneMatch) {
        return answer(ETag.digest(answer), answer, form, ifNoneMatch);
    }

    private static Response.ResponseBuilder answer(
            ETag tag, Object answer, MediaType form, @Nullable String ifNoneMatch) {
        return (tag.isIn(ifNoneMatch) ? Response.notModified() : Response.ok(answer, form)).header("ETag", tag);
    }
}
