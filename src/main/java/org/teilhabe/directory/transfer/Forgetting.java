package org.teilhabe.directory.transfer;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.teilhabe.platform.job.EveryCentre;

/** Uploaded files that nobody has confirmed go by themselves. */
@Configuration(proxyBeanMethods = false)
class Forgetting {
    @Bean
    RecurringTask<Void> forgetImportFiles(EveryCentre everyCentre, ImportDesk desk) {
        return Tasks.recurring("forget-import-files", Schedules.fixedDelay(Duration.ofMinutes(15)))
                .execute((instance, context) -> everyCentre.run("Forgetting import files", desk::forgetOld));
    }
}
