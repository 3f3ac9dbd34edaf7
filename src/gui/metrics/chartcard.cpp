#include "gui/metrics/chartcard.h"

#include "gui/metrics/barchartview.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/quietdelegate.h"
#include "gui/shared/quietheader.h"
#include "gui/shared/tones.h"

#include <QBuffer>
#include <QChart>
#include <QClipboard>
#include <QGraphicsScene>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QSvgGenerator>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr QSize savedSize(960, 540);
constexpr int savedScale = 2; // pixels of a saved picture for each of the chart's
constexpr int chartHeight = 280;

// The chart as it is taken away: the theme of the window does not matter on somebody's slide.
std::unique_ptr<QGraphicsScene> sceneOf(const ChartSpec &spec, const QFont &font)
{
    auto scene = std::make_unique<QGraphicsScene>();
    QChart *chart = ChartBuilder(ChartPalette::light(), font, ChartBuilder::Title::InChart).build(spec).release();
    scene->addItem(chart);
    chart->resize(savedSize);
    scene->setSceneRect(QRectF(QPointF(), savedSize));
    return scene;
}

QImage pictureOf(const ChartSpec &spec, const QFont &font)
{
    QImage image(savedSize * savedScale, QImage::Format_ARGB32_Premultiplied);
    image.fill(ChartPalette::light().surface);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    sceneOf(spec, font)->render(&painter);
    return image;
}

QByteArray svgOf(const ChartSpec &spec, const QFont &font)
{
    QBuffer buffer;
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(savedSize);
    svg.setViewBox(QRect(QPoint(), savedSize));
    svg.setTitle(spec.title);
    svg.setDescription(spec.description);
    QPainter painter(&svg);
    painter.fillRect(QRect(QPoint(), savedSize), ChartPalette::light().surface);
    sceneOf(spec, font)->render(&painter);
    painter.end();
    return buffer.data();
}

} // namespace

ChartCard::ChartCard(QWidget *parent)
    : Card(parent), m_title(plainLabel({}, nullptr, Wrapping::Wrapped)),
      m_subtitle(plainLabel({}, nullptr, Wrapping::Wrapped)), m_asTable(new QuietButton), m_more(new QuietButton),
      m_menu(new QMenu(this)), m_pages(new QStackedWidget), m_view(new BarChartView), m_table(new QTableView)
{
    m_title->setFont(strongFont(font()));
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_asTable->setIconName(u"table"_s);
    m_asTable->setCheckable(true);
    m_asTable->setToolTip(tr("The same figures as a table"));
    m_more->setIconName(u"download"_s);
    m_more->setToolTip(tr("Copy or save this chart"));
    m_table->setHorizontalHeader(new QuietHeader(m_table));
    m_table->setItemDelegate(new QuietDelegate(m_table));
    m_table->setModel(&m_figures);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(Space::hit);
    m_pages->setMinimumHeight(chartHeight);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_table);

    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::xs);
    head->addLayout(titles, 1);
    head->addWidget(m_asTable, 0, Qt::AlignTop);
    head->addWidget(m_more, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::m, Space::m, Space::m, Space::s);
    layout->setSpacing(Space::s);
    layout->addLayout(head);
    layout->addWidget(m_pages, 1);

    makeMenu();
    m_view->setSentence([this](Bar bar) { return sentence(bar.series, bar.category); });
    connect(m_view, &BarChartView::barActivated, this, &ChartCard::pointActivated);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const int series = m_figures.seriesOf(index.column()); series >= 0)
            Q_EMIT pointActivated(series, index.row());
    });
    connect(m_asTable, &QToolButton::toggled, this, &ChartCard::showTable);
}

void ChartCard::makeMenu()
{
    m_menu->addAction(tr("&Copy as picture"), this, &ChartCard::copyPicture);
    m_menu->addSeparator();
    m_menu->addAction(tr("Save as &PNG…"), this, [this] { Q_EMIT saveWanted(Save::Png); });
    m_menu->addAction(tr("Save as &SVG…"), this, [this] { Q_EMIT saveWanted(Save::Svg); });
    m_menu->addAction(tr("Save the figures as CS&V…"), this, [this] { Q_EMIT saveWanted(Save::Csv); });
    connect(m_more, &QToolButton::clicked, this,
            [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this,
            [this](QPoint place) { m_menu->popup(mapToGlobal(place)); });
}

void ChartCard::show(const DashboardChart &chart)
{
    m_chart = chart;
    setObjectName(u"chart-"_s + QString::fromLatin1(chart.id));
    m_title->setText(chart.spec.title);
    m_subtitle->setText(chart.spec.subtitle);
    m_asTable->setAccessibleName(tr("%1 as a table", "a chart's title").arg(chart.spec.title));
    m_more->setAccessibleName(tr("Copy or save: %1", "a chart's title").arg(chart.spec.title));
    m_table->setAccessibleName(chart.spec.title);
    m_figures.show(chart.spec);
    m_view->show(chart.spec);
}

QString ChartCard::sentence(int series, int category) const
{
    const ChartSpec &spec = m_chart.spec;
    const QString counts = spec.series.value(series).counts.value(category);
    const QString figure = figureText(spec, series, category);
    return tr("%1, %2: %3 · %4", "series, month, value, what is counted")
        .arg(spec.series.value(series).name, spec.categories.value(category),
             counts.isEmpty() ? figure : tr("%1 (%2)", "value, what it is made of").arg(figure, counts),
             spec.valueTitle);
}

void ChartCard::showTable(bool table)
{
    m_asTable->setChecked(table);
    m_pages->setCurrentWidget(table ? static_cast<QWidget *>(m_table) : m_view);
}

void ChartCard::copyPicture()
{
    QGuiApplication::clipboard()->setImage(pictureOf(m_chart.spec, font()));
}

QByteArray ChartCard::saved(Save as) const
{
    if (as == Save::Csv)
        return m_figures.csv();
    if (as == Save::Svg)
        return svgOf(m_chart.spec, font());
    QByteArray png;
    QBuffer buffer(&png);
    pictureOf(m_chart.spec, font()).save(&buffer, "PNG");
    return png;
}

} // namespace Steward
