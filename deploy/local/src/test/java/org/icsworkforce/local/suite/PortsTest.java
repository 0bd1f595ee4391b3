package org.icsworkforce.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void eightInARowFromTheGateway() {
        var ports = Ports.of(Map.of("WORKFORCE_PORT", "18080"));

        assertThat(ports.gateway()).isEqualTo(18080);
        assertThat(ports.vacancyService()).isEqualTo(18081);
        assertThat(ports.kafkaController()).isEqualTo(18087);
    }

    @Test
    void defaultIs8080() {
        assertThat(Ports.of(Map.of()).gateway()).isEqualTo(8080);
    }

    @Test
    void wordIsNoPort() {
        assertThatThrownBy(() -> Ports.of(Map.of("WORKFORCE_PORT", "http")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WORKFORCE_PORT");
    }

    @Test
    void lastOfTheEightMustBeAPortToo() {
        assertThatThrownBy(() -> new Ports(65_530)).hasMessageContaining("65528");
    }

    @Test
    void portInUseIsNamedWithWhatWantsIt() throws Exception {
        var ports = FreePorts.find();

        assertThat(ports.taken()).isEmpty();
        try (var socket = new ServerSocket(ports.kafka(), 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(ports.taken()).containsExactly(socket.getLocalPort() + " (kafka)");
        }
    }
}
