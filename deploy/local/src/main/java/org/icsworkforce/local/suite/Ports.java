package org.icsworkforce.local.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Eight ports in a row on loopback; the first is the gateway's, the one that people use. */
public record Ports(int gateway) {

    private static final int DEFAULT = 8080;
    private static final int HIGHEST = 65_535 - 7;

    public Ports {
        if (gateway < 1024 || gateway > HIGHEST) {
            throw new IllegalArgumentException("WORKFORCE_PORT must be 1024 to " + HIGHEST + ", not " + gateway);
        }
    }

    public static Ports of(Map<String, String> environment) {
        String port = environment.getOrDefault("WORKFORCE_PORT", "");
        try {
            return new Ports(port.isBlank() ? DEFAULT : Integer.parseInt(port.trim()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("WORKFORCE_PORT must be a port number, not " + port, e);
        }
    }

    public int vacancyService() {
        return gateway + 1;
    }

    public int retentionService() {
        return gateway + 2;
    }

    public int campaignService() {
        return gateway + 3;
    }

    public int issuer() {
        return gateway + 4;
    }

    public int postgresql() {
        return gateway + 5;
    }

    public int kafka() {
        return gateway + 6;
    }

    public int kafkaController() {
        return gateway + 7;
    }

    public String url() {
        return "http://localhost:" + gateway;
    }

    /** Those that somebody else listens on, as {@code 8085 (postgresql)}. */
    public List<String> taken() {
        return all().entrySet().stream()
                .filter(port -> isTaken(port.getValue()))
                .map(port -> port.getValue() + " (" + port.getKey() + ")")
                .toList();
    }

    private Map<String, Integer> all() {
        var all = new LinkedHashMap<String, Integer>();
        all.put("gateway", gateway);
        all.put("vacancy-service", vacancyService());
        all.put("retention-service", retentionService());
        all.put("recruitment-campaign-service", campaignService());
        all.put("issuer", issuer());
        all.put("postgresql", postgresql());
        all.put("kafka", kafka());
        all.put("kafka controller", kafkaController());
        return all;
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }
}
