package org.icsworkforce.local.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The command line, checked. */
record Arguments(Command command, List<String> operands, Set<String> options) {

    /** The command line is wrong; the message says how. */
    static final class Misused extends Exception {

        private static final long serialVersionUID = 1L;

        Misused(String message) {
            super(message);
        }
    }

    static Arguments parse(List<String> words) throws Misused {
        var command = words.isEmpty()
                ? Command.START
                : Command.find(words.getFirst())
                        .orElseThrow(() -> new Misused("There is no command " + words.getFirst() + "."));
        var rest = words.stream().skip(1).toList();
        var options = rest.stream().filter(word -> word.startsWith("-")).collect(Collectors.toUnmodifiableSet());
        var operands = rest.stream().filter(word -> !word.startsWith("-")).toList();
        for (String option : options) {
            if (!command.options.contains(option)) {
                throw new Misused("The command " + command.word() + " has no option " + option + ".");
            }
        }
        if (operands.size() < command.fewestOperands) {
            throw new Misused("The command " + command.word() + " needs one more word.");
        }
        if (operands.size() > command.mostOperands) {
            throw new Misused("The command " + command.word() + " does not take " + operands.getLast() + ".");
        }
        return new Arguments(command, operands, options);
    }

    boolean has(String option) {
        return options.contains(option);
    }
}
