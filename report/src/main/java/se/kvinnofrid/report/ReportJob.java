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
import se.kvinnofrid.config.OwnCode;
import se.kvinnofrid.config.Progress;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.edition.PublishedTables;

/**
 * The stage that renders: the published editions of a round become files, one folder per edition. It reads the schema {@code published}
 * and writes nothing but files. The step counts editions as read, those written as written and those that were there already as filtered.
 *
 * <p>If only data files are asked for, a folder that is whole and up to date stays as it is, and so does that of an earlier edition that
 * holds reports. Of the newest edition, reports that are not up to date give way: they would contradict the data files beside them.
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
        String program =
                OwnCode.fingerprint(ReportJob.class) + configuration.files().hash();
        EditionFiles files = new EditionFiles(configuration, tables, program);
        Path out = Files.createDirectories(request.out().toAbsolutePath().normalize());
        for (Edition edition : editions) {
            contribution.incrementReadCount();
            EditionFolder folder = new EditionFolder(out, edition.name());
            boolean newest = edition.equals(editions.get(editions.size() - 1));
            if (request.dataOnly() && !newest && folder.holdsReports()) {
                // Nobody waits for these data; they are as old as the reports beside them, which are not to be lost.
                contribution.incrementFilterCount(1);
                continue;
            }
            String source = program + edition + tables.views() + tables.fingerprint(edition);
            String whole = Seal.hash(source);
            String sealed = request.dataOnly() ? Seal.hash("data only\n" + source) : whole;
            if (folder.isOf(whole) || (request.dataOnly() && folder.isOf(sealed))) {
                contribution.incrementFilterCount(1);
            } else {
                Unfinished unfinished = folder.begin();
                if (request.dataOnly()) {
                    files.writeDataOnly(edition, unfinished, source, progress);
                } else {
                    files.write(edition, unfinished, source, progress);
                }
                folder.finish(unfinished, sealed);
                contribution.incrementWriteCount(1);
            }
        }
    }
}
