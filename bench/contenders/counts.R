# The statistics with data.table, as an analyst would write them: reads uniform CSV files, computes every cell, checks nothing, stores nothing.
# usage: Rscript counts.R FOLDER    reads FOLDER/inbox/*/*.csv, codes.csv (variable,code) and round.csv, writes FOLDER/datatable.csv
suppressMessages(library(data.table))
folder <- commandArgs(trailingOnly = TRUE)[1]
round_ <- fread(file.path(folder, "round.csv"), header = FALSE, colClasses = "character", sep = ",")
ROUND <- round_$V1; FROM <- as.IDate(round_$V2); TO <- as.IDate(round_$V3); EXPECTED <- strsplit(round_$V4, " ")[[1]]
codes_ <- fread(file.path(folder, "codes.csv"), colClasses = "character")
CODES <- split(codes_$code, factor(codes_$variable, unique(codes_$variable)))
PHASES <- c("before", "during", "after")

files <- sort(Sys.glob(file.path(folder, "inbox/*/*.csv")))
data <- rbindlist(lapply(files, fread, sep = ";", colClasses = "character", na.strings = "", encoding = "UTF-8"))
data[, `:=`(opened = as.IDate(opened_on), closed = as.IDate(closed_on))]
data <- data[opened >= FROM & opened <= TO]
data[, case := .I]
data[, `:=`(county = substr(municipality, 1, 2), year = format(opened, "%Y"), month = month(opened))]
data[, half := paste0(year, fifelse(month > 6, "H2", "H1"))]
data[, age_group := cut(as.integer(age), c(17, 24, 34, 44, 54, 64, 200), labels = CODES$age)]
YEARS <- as.character(seq(year(FROM), year(TO)))
LEVELS <- list(half = c(outer(c("H1", "H2"), YEARS, function(h, y) paste0(y, h))), municipality = sort(unique(data$municipality)),
               county = sort(unique(data$county)), gender = CODES$gender, age_group = CODES$age, honour_context = CODES$honour_context,
               violence_degree = CODES$violence_degree)
for (name in names(LEVELS)) set(data, j = name, value = factor(data[[name]], LEVELS[[name]]))
BREAKDOWNS <- c("gender", "age_group", "honour_context", "violence_degree")
GROUPS <- c(list(character(), "half", "municipality", "county"), BREAKDOWNS, lapply(BREAKDOWNS, c, "half"))
TIMES <- list(character(), "half")
KEYS <- c("half", "municipality", "county", BREAKDOWNS)
CASES <- data[, c(KEYS, "case"), with = FALSE]

rows <- list()
# Counts by group, groups without any included.
sizes <- function(frame, by) {
  if (!length(by)) return(data.table(n = nrow(frame)))
  counted <- frame[, .(n = .N), by = by]
  for (column in by) counted <- counted[!is.na(get(column))]
  all <- do.call(CJ, c(lapply(by, function(column) factor(levels(frame[[column]]), levels(frame[[column]]))), list(sorted = FALSE)))
  setnames(all, by)
  counted[all, on = by][is.na(n), n := 0L][]
}
emit <- function(statistic, table, by, category, count = NA, base = NA, answers = NA, value = NA, variant = NULL) {
  text <- function(column) as.character(table[[column]])
  area <- if ("municipality" %in% by) text("municipality") else if ("county" %in% by) text("county") else "00"
  more <- setdiff(by, c("municipality", "county", "half"))
  rows[[length(rows) + 1]] <<- data.table(
    statistic = statistic, area = area, breakdown = if (!is.null(variant)) variant[1] else if (length(more)) more else "",
    breakdown_value = if (!is.null(variant)) variant[2] else if (length(more)) text(more) else "",
    period = if ("half" %in% by) text("half") else ROUND, category = category, count = as.numeric(count), base = as.numeric(base),
    answers = as.numeric(answers), value = as.numeric(value))
}
join <- function(table, other, by) if (length(by)) other[table, on = by]$n else other$n

count <- function(statistic, frame, cases, codes, shares = list(), groups = GROUPS, variant = NULL, answers = FALSE) {
  frame <- copy(frame)[, answer := factor(answer, codes)]
  parts <- lapply(shares, function(some) unique(frame[answer %in% some], by = "case"))
  for (by in groups) {
    counts <- sizes(frame, c(by, "answer"))
    bases <- sizes(cases, by)
    totals <- if (answers) sizes(frame, by)
    emit(statistic, counts, by, as.character(counts$answer), counts$n, join(counts, bases, by), if (answers) join(counts, totals, by) else NA, NA, variant)
    for (share in names(shares))
      emit(statistic, bases, by, share, sizes(parts[[share]], by)$n, bases$n, if (answers) totals$n else NA, NA, variant)
  }
}
more_by <- function(groups, more) if (is.null(more)) groups else lapply(groups, function(by) c(by, more))
one <- function(name) fifelse(data[[name]] %in% CODES[[name]], as.character(data[[name]]), NA_character_)
with_more <- function(frame, known, more) {
  if (!is.null(more)) frame[, (more) := factor(data[[more]][known], CODES[[more]])]
  frame
}
distribution <- function(statistic, answer, codes, shares = list(), groups = GROUPS, more = NULL) {
  known <- which(!is.na(answer))
  frame <- with_more(CASES[known][, answer := answer[known]], known, more)
  count(statistic, frame, frame, codes, shares, more_by(groups, more))
}
# One row per case and answer of a column with several answers.
long <- function(name, codes) {
  given <- strsplit(data[[name]], "|", fixed = TRUE)
  frame <- data.table(case = rep(data$case, lengths(given)), answer = unlist(given))
  CASES[unique(frame[answer %in% codes]), on = "case"]
}
several <- function(statistic, frame, codes, shares = list(), everybody = FALSE, ...) {
  count(statistic, frame, if (everybody) CASES else CASES[unique(frame$case)], codes, shares, answers = TRUE, ...)
}
flag <- function(statistic, category, hit, base, groups = GROUPS, variant = NULL) {
  for (by in groups) {
    bases <- sizes(CASES[base], by)
    emit(statistic, bases, by, category, sizes(CASES[base & hit], by)$n, bases$n, NA, NA, variant)
  }
}
figures <- function(statistic, number, wanted, groups = GROUPS, more = NULL) {
  known <- which(!is.na(number))
  frame <- with_more(CASES[known][, number := number[known]], known, more)
  for (by in more_by(groups, more)) {
    bases <- sizes(frame, by)
    for (name in names(wanted)) {
      made <- if (length(by)) frame[, .(n = wanted[[name]](number)), by = by] else data.table(n = wanted[[name]](frame$number))
      emit(statistic, bases, by, name, NA, bases$n, NA, join(bases, made, by))
    }
  }
}

for (variable in c("origin", "child_followup", "honour_context", "violence_degree", "implementation", "closing_reason", "exposure_change", "participation"))
  distribution(variable, one(variable), CODES[[variable]])
distribution("gender_split", one("gender"), CODES$gender)
distribution("age", as.character(data$age_group), CODES$age)
distribution("goal_attainment", one("goal_attainment"), CODES$goal_attainment, list(full_or_partial = c("full", "partial")))
distribution("support_importance", one("support_importance"), CODES$support_importance, list(great_or_decisive = c("great", "decisive")))

several_of <- c("disability", "initiator", "perpetrator", "change_goal", "cooperation")
answers <- setNames(lapply(several_of, function(name) long(name, CODES[[name]])), several_of)
several("disability", answers$disability, CODES$disability, list(any = setdiff(CODES$disability, "none")))
for (name in c("initiator", "perpetrator", "change_goal")) several(name, answers[[name]], CODES[[name]])
actors <- answers$cooperation[answer != "none"]
several("cooperation", actors, setdiff(CODES$cooperation, "none"))
actor_count <- rep(NA_integer_, nrow(data))
actor_count[unique(answers$cooperation$case)] <- 0L
per_case <- actors[, .N, by = case]
actor_count[per_case$case] <- per_case$N
distribution("cooperation_count", c("0", "1", "2", "3", "4+")[pmin(actor_count, 4L) + 1L], c("0", "1", "2", "3", "4+"))

given <- data[!is.na(intervention.support), .(case, support = intervention.support, type = intervention.type, date = intervention.date)]
supports_ <- strsplit(given$support, "|", fixed = TRUE)
size <- lengths(supports_)
listed <- function(column) {
  parts <- strsplit(column, "|", fixed = TRUE)
  odd <- which(is.na(column) | lengths(parts) != size)
  parts[odd] <- lapply(size[odd], function(n) rep("-", n))
  unlist(parts)
}
entries <- unique(data.table(case = rep(given$case, size), support = unlist(supports_), type = listed(given$type), date = listed(given$date)))
supports <- setdiff(CODES$intervention.support, "none")
entries <- CASES[entries[support %in% supports], on = "case"]
n <- tabulate(entries$case, nrow(data))
distribution("interventions_per_client", c("0", "1", "2", "3", "4", "5+")[pmin(n, 5L) + 1L], c("0", "1", "2", "3", "4", "5+"))
everybody <- rep(TRUE, nrow(data))
flag("interventions_per_client", "any", n > 0, everybody)
quantile_ <- function(q) function(x) quantile(x, q, names = FALSE, type = 7)
figures("interventions_per_client", n, list(mean_all = mean))
figures("interventions_per_client", fifelse(n > 0, n, NA_integer_), list(mean = mean, median = quantile_(0.5)))
several("interventions", unique(entries[, answer := support], by = c("case", "answer")), supports,
        list(housing = c("sheltered_housing", "temporary_housing", "permanent_housing")))
typed <- entries[type %in% CODES$intervention.type][, answer := type]
count("intervention_type", typed, typed, CODES$intervention.type)
has_type <- data$case %in% typed$case
decided <- data$case %in% typed[answer == "assistance_decision", case]
flag("intervention_type", "any_assistance_decision", decided, has_type)

days <- as.integer(data$closed - data$opened)
classes <- c("0-30", "31-90", "91-180", "181-365", "366+")
data[, closing_reason := one("closing_reason")]
spread <- list(mean = mean, q1 = quantile_(0.25), median = quantile_(0.5), q3 = quantile_(0.75))
for (more in list(NULL, "closing_reason")) {
  of <- if (is.null(more)) days else fifelse(is.na(data$closing_reason), NA_integer_, days)
  groups <- if (is.null(more)) GROUPS else TIMES
  distribution("contact_length", as.character(cut(of, c(-1, 30, 90, 180, 365, 1e6), labels = classes)), classes, groups = groups, more = more)
  figures("contact_length", of, spread, groups, more)
}

methods <- CODES$risk.method
phases <- setNames(lapply(PHASES, function(p) long(sprintf("risk.method (%s)", p), methods)), PHASES)
any_phase <- unique(rbindlist(phases), by = c("case", "answer"))
method <- list(any_method = setdiff(methods, c("talk", "none")))
several("risk_methods", any_phase, methods, method, everybody = TRUE)
for (p in PHASES) several("risk_methods", phases[[p]], methods, method, everybody = TRUE, groups = TIMES, variant = c("phase", p))
levels_ <- CODES$risk.level
highest <- function(p) {
  parts <- strsplit(data[[sprintf("risk.level (%s)", p)]], "|", fixed = TRUE)
  all <- data.table(case = rep(data$case, lengths(parts)), level = match(unlist(parts), levels_))[!is.na(level), .(level = max(level)), by = case]
  result <- rep(NA_integer_, nrow(data))
  result[all$case] <- all$level
  result
}
before <- highest("before"); after <- highest("after")
pair <- fifelse(is.na(before) | is.na(after), NA_character_, paste0(levels_[before], ">", levels_[after]))
grid <- CJ(from = seq_along(levels_), to = seq_along(levels_))
pairs <- paste0(levels_[grid$from], ">", levels_[grid$to])
distribution("risk_change", pair, pairs, list(lowered = pairs[grid$to < grid$from], same = pairs[grid$to == grid$from], raised = pairs[grid$to > grid$from]))

closed <- !is.na(data$closed) | !is.na(data$closing_reason)
surveyed <- data[, !is.na(exposure_change) | !is.na(support_importance) | !is.na(participation) | !is.na(positive_elements) | !is.na(improvement_suggestions)]
for (by in list(character(), "half", "municipality", "county")) {
  some <- list(cases = CASES, closed = CASES[closed], surveys = CASES[surveyed])
  for (category in names(some)) emit("coverage", sizes(some[[category]], by), by, category, sizes(some[[category]], by)$n)
  table <- sizes(CASES, by)
  area <- if (length(by) && by != "half") as.character(table[[by]]) else rep("", nrow(table))
  within <- function(all) vapply(area, function(a) sum(startsWith(all, a)), 0)
  emit("coverage", table, by, "expected", within(EXPECTED))
  emit("coverage", table, by, "delivered", within(LEVELS$municipality))
}

best <- closed & one("goal_attainment") %in% c("full", "partial") & (one("exposure_change") %in% "much_better" | data$closing_reason %in% "goal_reached")
flag("best_outcome", "best", best, closed)
having <- function(frame, some) data$case %in% frame[answer %in% some, case]
answered <- function(name) data$case %in% answers[[name]]$case
wilson <- function(k, n) {
  z <- 1.959963984540054^2; p <- k / n
  middle <- (p + z / (2 * n)) / (1 + z / n)
  half <- sqrt(z * (p * (1 - p) / n + z / (4 * n^2))) / (1 + z / n)
  list(p = p, low = middle - half, high = middle + half)
}
factor_ <- function(name, yes, known) {
  flag("best_outcome", "best", best, closed & known & yes, TIMES, c(name, "yes"))
  flag("best_outcome", "best", best, closed & known & !yes, TIMES, c(name, "no"))
  for (by in TIMES) {
    with_ <- sizes(CASES[closed & known & yes], by); without <- sizes(CASES[closed & known & !yes], by)
    a <- wilson(sizes(CASES[closed & known & yes & best], by)$n, with_$n)
    b <- wilson(sizes(CASES[closed & known & !yes & best], by)$n, without$n)
    d <- a$p - b$p
    value <- list(difference = d, difference_low = d - sqrt((a$p - a$low)^2 + (b$high - b$p)^2), difference_high = d + sqrt((a$high - a$p)^2 + (b$p - b$low)^2))
    for (category in names(value)) emit("best_outcome", with_, by, category, NA, with_$n + without$n, NA, value[[category]], c(name, ""))
  }
}
factor_("former_partner", having(answers$perpetrator, "former_partner"), answered("perpetrator"))
factor_("one_intervention", n == 1, everybody)
factor_("no_disability", having(answers$disability, "none"), answered("disability"))
factor_("risk_method", having(any_phase, method$any_method), everybody)
factor_("assistance_decision", decided, has_type)
factor_("no_cooperation", having(answers$cooperation, "none"), answered("cooperation"))

kolada <- function(category, hit) {
  table <- data[hit, .(n = .N), by = .(municipality = as.character(municipality), year)]
  table <- table[CJ(municipality = LEVELS$municipality, year = YEARS), on = c("municipality", "year")][is.na(n), n := 0L]
  rows[[length(rows) + 1]] <<- table[, .(statistic = "kolada", area = municipality, breakdown = "", breakdown_value = "", period = year,
                                         category = category, count = as.numeric(n), base = NA_real_, answers = NA_real_, value = NA_real_)]
}
kolada("U30750", everybody)
kolada("U30751", n > 0)
kolada("U30752", n > 0 & data$closing_reason %in% "goal_reached")

fwrite(rbindlist(rows), file.path(folder, "datatable.csv"), na = "")
