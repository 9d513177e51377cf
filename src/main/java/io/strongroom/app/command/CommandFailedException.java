package io.strongroom.app.command;

/// A command that cannot go on. Its message is a sentence for the user, which says what to do next.
final class CommandFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandFailedException(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /// What was asked for is well said and could not be done.
    static CommandFailedException failed(String sentence) {
        return new CommandFailedException(StrongroomCommand.FAILED, sentence);
    }

    /// What was asked for breaks a rule: nothing was tried.
    static CommandFailedException misused(String sentence) {
        return new CommandFailedException(StrongroomCommand.MISUSED, sentence);
    }

    int exitCode() {
        return exitCode;
    }
}
