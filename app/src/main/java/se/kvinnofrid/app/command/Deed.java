package se.kvinnofrid.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.kvinnofrid.config.Configuration;

/** What commands have in common: the configuration they read, how they answer, and how they end. */
abstract class Deed implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public final Integer call() {
        return perform(common.configuration()).number();
    }

    /** Does what the command is for. */
    abstract ExitCode perform(Configuration configuration);

    CommonOptions common() {
        return common;
    }

    /** Says what was done, unless nobody wants to hear it. */
    void tell(String result) {
        common.tell(spec, result);
    }

    /** Gives what was asked for, also to those who want to hear nothing else. */
    void answer(String result) {
        spec.commandLine().getOut().println(result);
    }
}
