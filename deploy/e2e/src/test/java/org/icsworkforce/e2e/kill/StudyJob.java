package org.icsworkforce.e2e.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.icsworkforce.e2e.Partner.Answer;

/** An employer that conducts one study after the other, and its people, who answer several at a time. */
final class StudyJob implements Job {

    private static final String JSON = "application/json";
    private static final List<String> ORGANISATIONS = List.of("RVV", "RYY");
    private static final List<String> CHOICES = List.of("agree", "disagree");
    /** In each organisation: each choice is made by more than the minimum group, so that nothing is hidden. */
    private static final int INVITED = 30;

    private static final int PEOPLE = 4;
    private static final String QUESTIONNAIRE = """
            {"items":[{"id":"stay","text":{"en-GB":"I see myself here in two years"},"type":"LIKERT","required":true,
              "options":[{"code":"agree","label":{"en-GB":"Agree"},"score":10},
                         {"code":"disagree","label":{"en-GB":"Disagree"},"score":0}]}]}""";

    private final String prefix;
    private final String organisation;
    private final NightJob owner;
    private final List<NightJob> people;
    private final Told told;
    private final RandomGenerator random;
    private int studies;

    private StudyJob(
            String prefix,
            String organisation,
            NightJob owner,
            List<NightJob> people,
            Told told,
            RandomGenerator random) {
        this.prefix = prefix;
        this.organisation = organisation;
        this.owner = owner;
        this.people = people;
        this.told = told;
        this.random = random;
    }

    static StudyJob of(String prefix, String organisation, Load load, SplittableRandom random) throws Exception {
        var people = new ArrayList<NightJob>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(load.client(null, random));
        }
        NightJob owner = load.client("feed-" + organisation, random);
        return new StudyJob(prefix, organisation, owner, people, load.told(), random.split());
    }

    /** Something that one person answers with, once. */
    private record Invitation(String organisation, String token, String choice) {}

    @Override
    public Duration step() throws Exception {
        String name = prefix + "-s" + studies++;
        String study = "/v1/studies/"
                + create("/v1/studies", terms(name), name).body().path("id").asText();
        create(study + "/questionnaires", QUESTIONNAIRE, name);
        move(study + "/open", "STUDY_NOT_IN_DESIGN");
        var invitations = new ConcurrentLinkedQueue<Invitation>();
        for (String asked : ORGANISATIONS) {
            invite(study, asked, name, invitations);
        }
        Map<String, Integer> answers = answer(study, invitations);
        move(study + "/close", "STUDY_NOT_OPEN");
        told.studies().put(study.substring("/v1/studies/".length()), new Told.Study(name, answers));
        return Duration.ofMillis(random.nextInt(2_000));
    }

    private String terms(String name) {
        return """
                {"owner":"%s","name":"%s","minimumGroup":11,"closesOn":"2199-12-31","strata":[
                 {"code":"rvv","name":"There","eligible":200,"organisation":"RVV"},
                 {"code":"ryy","name":"Here","eligible":200,"organisation":"RYY"}]}""".formatted(organisation, name);
    }

    private Answer create(String path, String body, String key) {
        return expect(
                201, path, owner.untilAnswered(partner -> partner.post(path, JSON, body, "Idempotency-Key", key)));
    }

    /** @param moved the code of the refusal when an earlier attempt was taken, and its answer lost */
    private void move(String path, String moved) {
        Answer answer = owner.untilAnswered(partner -> partner.post(path, JSON, ""));
        if (!answer.body().path("code").asText().equals(moved)) {
            expect(200, path, answer);
        }
    }

    /** Tokens whose answer was lost are told no more: others are issued under another key. */
    private void invite(String study, String asked, String key, Queue<Invitation> invitations) {
        String body = "{\"stratum\":\"%s\",\"count\":%d}".formatted(asked.toLowerCase(Locale.ROOT), INVITED);
        String path = study + "/invitations";
        Answer answer = owner.untilAnswered(partner -> partner.post(path, JSON, body, "Idempotency-Key", key + asked));
        if (answer.body().path("code").asText().equals("INVITATIONS_ALREADY_ISSUED")) {
            invite(study, asked, key + "+", invitations);
            return;
        }
        expect(201, path, answer)
                .body()
                .path("tokens")
                .forEach(token -> invitations.add(
                        new Invitation(asked, token.asText(), CHOICES.get(invitations.size() % CHOICES.size()))));
    }

    /** Returns what was accepted, as {@link Told.Study#answers}. */
    private Map<String, Integer> answer(String study, Queue<Invitation> invitations)
            throws InterruptedException, ExecutionException {
        var accepted = new ConcurrentHashMap<String, Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = new ArrayList<Future<?>>();
            for (NightJob person : people) {
                working.add(threads.submit(() -> {
                    for (var next = invitations.poll(); next != null; next = invitations.poll()) {
                        answer(study, next, person);
                        accepted.merge(next.organisation(), 1, Integer::sum);
                        accepted.merge(next.organisation() + "/" + next.choice(), 1, Integer::sum);
                    }
                }));
            }
            for (Future<?> one : working) {
                one.get();
            }
        }
        return accepted;
    }

    /** Every fourth token is sent a second time, and refused. */
    private void answer(String study, Invitation invitation, NightJob person) {
        String path = study + "/responses";
        String body =
                "{\"token\":\"%s\",\"answers\":{\"stay\":\"%s\"}}".formatted(invitation.token(), invitation.choice());
        Answer answer = person.untilAnswered(partner -> partner.post(path, JSON, body));
        // used: an earlier attempt was taken, and its answer lost
        if (!answer.body().path("code").asText().equals("INVITATION_USED")) {
            expect(201, path, answer);
        }
        if (invitation.token().charAt(0) < 'P') {
            expect(409, path, person.untilAnswered(partner -> partner.post(path, JSON, body)));
        }
    }

    private Answer expect(int status, String what, Answer answer) {
        if (answer.status() != status) {
            told.surprises().add("%s: %d %s".formatted(what, answer.status(), answer.body()));
        }
        return answer;
    }
}
