#include "gui/sla/whatifmodels.h"

#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "wording/sla/slafaultwords.h"
#include "wording/sla/slawords.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/timewords.h"

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

double shareOf(qint64 met, qint64 judged)
{
    return judged == 0 ? 0 : double(met) / double(judged);
}

} // namespace

void WhatIfFiguresModel::show(const QList<WhatIfFigure> &figures)
{
    beginResetModel();
    m_figures = figures;
    endResetModel();
}

int WhatIfFiguresModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_figures.size());
}

int WhatIfFiguresModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WhatIfFiguresModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const WhatIfFigure &figure = m_figures[index.row()];
    const auto words = [](qint64 met, qint64 judged) {
        return judged == 0
            ? tr("no verdicts")
            : tr("%1 (%2)", "share, counts").arg(percentWords(shareOf(met, judged), 1), keptWords(met, judged));
    };
    switch (index.column()) {
    case Metric:
        return clockWords(figure.metric, figure.level);
    case Before:
        return words(figure.metBefore, figure.judgedBefore);
    case After:
        return words(figure.metAfter, figure.judgedAfter);
    case Change: {
        if (figure.judgedBefore == 0 || figure.judgedAfter == 0)
            return u"–"_s;
        const double points
            = 100 * (shareOf(figure.metAfter, figure.judgedAfter) - shareOf(figure.metBefore, figure.judgedBefore));
        const QString number = QLocale().toString(points, 'f', 1);
        return tr("%1 points", "of per cent").arg(points > 0 ? u'+' + number : number);
    }
    default:
        return {};
    }
}

QVariant WhatIfFiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Metric:
        return tr("Measure");
    case Before:
        return tr("Kept as it is now");
    case After:
        return tr("Kept with the change");
    case Change:
        return tr("Change");
    default:
        return {};
    }
}

WhatIfTicketsModel::WhatIfTicketsModel(const Directory &directory, QObject *parent)
    : QAbstractTableModel(parent), m_directory(directory)
{ }

void WhatIfTicketsModel::show(const QList<WhatIfDifference> &differences)
{
    beginResetModel();
    m_differences = differences;
    endResetModel();
}

int WhatIfTicketsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_differences.size());
}

int WhatIfTicketsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WhatIfTicketsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const WhatIfDifference &difference = m_differences[index.row()];
    const auto verdict = [&](SlaVerdict is, Instant due) {
        if (!due.isSet())
            return verdictWords(is);
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(due.ms, m_directory.zone());
        const QString time = role == Qt::ToolTipRole
            ? exactTimeWords(due, m_directory.zone())
            : tr("%1, %2", "day, time of day")
                  .arg(QLocale().toString(local.date(), QLocale::ShortFormat),
                       QLocale().toString(local.time(),
                                          tr("HH:mm", "a time of day, in the letters of QTime::toString")));
        return tr("%1, due %2", "a verdict, a time").arg(verdictWords(is), time);
    };
    QString text;
    switch (index.column()) {
    case Key:
        text = m_directory.keyOf(difference.ticket);
        break;
    case Metric:
        text = clockWords(difference.metric, difference.level);
        break;
    case Began:
        text = role == Qt::ToolTipRole ? exactTimeWords(difference.start, m_directory.zone())
                                       : shortTimeWords(difference.start, m_directory.now(), m_directory.zone());
        break;
    case Before:
        text = verdict(difference.before, difference.dueBefore);
        break;
    case After:
        text = verdict(difference.after, difference.dueAfter);
        break;
    default:
        break;
    }
    return role == Qt::ToolTipRole ? plainToolTip(text) : text;
}

QVariant WhatIfTicketsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Key:
        return tr("Ticket");
    case Metric:
        return tr("Measure");
    case Began:
        return tr("Began");
    case Before:
        return tr("As it is now");
    case After:
        return tr("With the change");
    default:
        return {};
    }
}

} // namespace Steward
