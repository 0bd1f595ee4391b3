package org.icsworkforce.kit.relay;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** A topic that this service reads, by the configuration of its channels; the group's offsets say how far. */
record Consumption(String topic, String group) {

    private static final Pattern TOPIC = Pattern.compile("mp\\.messaging\\.incoming\\.(.+)\\.topic");

    static List<Consumption> all(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .map(TOPIC::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(channel -> new Consumption(
                        config.getValue(channel.group(), String.class),
                        config.getValue("mp.messaging.incoming." + channel.group(1) + ".group.id", String.class)))
                .distinct()
                .toList();
    }
}
