#pragma once

#include "desk/tickets/ticketimport.h"
#include "gui/imports/samplemodel.h"
#include "gui/shared/choicefield.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QTableView;

namespace Steward {

class ColumnScroll;
class Directory;
class QuietButton;

// Second step of an import: what the columns of a table mean, and how the first tickets look by that. Formats that say
// themselves what they mean show their tickets alone.
class MapStep : public QWidget
{
    Q_OBJECT

public:
    MapStep(const Directory &directory, const QList<QByteArray> &readyMaps, QWidget *parent = nullptr);

    void show(const ImportMap &map);
    void showSample(const Result<ImportSample> &sample);
    void showReading();
    using QWidget::show;

Q_SIGNALS:
    void columnChosen(qsizetype column, const QByteArray &becomes);
    void wordChosen(qsizetype column, const Steward::ImportWord &word);
    void zoneChosen(const QByteArray &zone);
    void mapChosen(const QByteArray &readyMap);
    void openMapWanted();
    void saveMapWanted();

private:
    struct Row
    {
        ChoiceField *becomes = nullptr;
        QList<ChoiceField *> words = {};
    };

    void makeRows(const ImportMap &map);
    void fillRows(const ImportMap &map);
    QList<Choice> targets() const;

    const Directory &m_directory;
    SampleModel m_model;
    QWidget *m_mapPart;
    ChoiceField *m_ready;
    ChoiceField *m_zone;
    ColumnScroll *m_scroll;
    QList<Row> m_rows;
    ImportMap m_map;
    QLabel *m_fault;
    QLabel *m_sampleWords;
    QTableView *m_table;
};

} // namespace Steward
