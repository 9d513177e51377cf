package io.strongroom.app.command;

/// What a script learns from the end of a command.
final class ExitCode {

    /// It was done.
    static final int DONE = 0;

    /// It could not be done: the server, the vault or the file is in the way.
    static final int FAILED = 1;

    /// The command line, the name or the description breaks a rule; nothing was tried.
    static final int MISUSED = 2;

    private ExitCode() {}
}
