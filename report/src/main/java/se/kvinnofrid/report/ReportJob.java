package se.kvinnofrid.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Progress;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.edition.PublishedTables;

/**
 * The stage that renders: the published editions of a round become files, one folder per edition. It reads the schema {@code published}
 * and writes nothing but files. The step counts editions as read, those written as written and those that were there already as filtered.
 */
public final class ReportJob {

    private final Configuration configuration;
    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;
    private final JobRepository jobs;
    private final Progress progress;

    public ReportJob(
            Configuration configuration,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JobRepository jobs,
            Progress progress) {
        this.configuration = configuration;
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.jobs = jobs;
        this.progress = progress;
    }

    /** The job that renders what the request asks for. */
    public Job build(ReportRequest request) {
        Step render = new StepBuilder("render", jobs)
                .tasklet(
                        (contribution, context) -> {
                            render(request, contribution);
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
        return new JobBuilder("report", jobs).start(render).build();
    }

    private void render(ReportRequest request, StepContribution contribution) throws Exception {
        PublishedTables tables = new PublishedTables(dataSource);
        List<Edition> editions = tables.editions(request.round());
        String program = OwnCode.fingerprint() + configuration.files().hash();
        EditionFiles files = new EditionFiles(configuration, tables, program);
        Path out = Files.createDirectories(request.out().toAbsolutePath().normalize());
        for (Edition edition : editions) {
            contribution.incrementReadCount();
            EditionFolder folder = new EditionFolder(out, edition.name());
            String source = program + edition + tables.views() + tables.fingerprint(edition);
            if (folder.isOf(Seal.hash(source))) {
                contribution.incrementFilterCount(1);
            } else {
                Unfinished unfinished = folder.begin();
                files.write(edition, unfinished, source, progress);
                folder.finish(unfinished, Seal.hash(source));
                contribution.incrementWriteCount(1);
            }
        }
    }
}
